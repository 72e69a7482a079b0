import * as z from 'zod'
import { idSchema } from '../ids.ts'
import { Day, Instant } from '../instant.ts'
import { Identifier } from '../organisations/organisation.ts'
import { OFFER_THEMES, WORKING_LANGUAGES } from '../partner-search/terms.ts'
import { textSchema } from '../text-schema.ts'
import { MOST_AFFILIATIONS, MOST_DOSSIERS, MOST_RELATIONS } from './limits.ts'
import { personal } from '../personal.ts'

/** An organisation that the evaluator works or worked for; found again in a dossier by its number, else by its name. */
const Affiliation = z.strictObject({
  name: personal(textSchema(200)),
  identifier: Identifier.optional(),
  /** Still there; else a former one, which is a conflict all the same: staff may lift it. */
  isCurrent: z.boolean(),
})

/** A tie to a person or an organisation that would make an evaluation doubtful: family, business, dispute. */
const Relation = z.strictObject({
  to: z.enum(['person', 'organisation']),
  name: personal(textSchema(200)),
  /** Of a person; the surest way to find them again. */
  email: personal(z.union([z.literal(''), z.email({ error: 'email.malformed' })])),
})

/** What an evaluator says of themselves. Everything may be empty: who said nothing can be proposed for everything. */
export const EvaluatorContent = z.strictObject({
  languages: z.array(z.enum(WORKING_LANGUAGES)).max(WORKING_LANGUAGES.length),
  themes: z.array(z.enum(OFFER_THEMES)).max(OFFER_THEMES.length),
  affiliations: z.array(Affiliation).max(MOST_AFFILIATIONS),
  relations: z.array(Relation).max(MOST_RELATIONS),
  availability: z.strictObject({
    from: Day.nullable(),
    to: Day.nullable(),
    /** Dossiers of one call at least, so that the way into its grid is worth it, and at most. */
    fewest: z.int().min(0).max(MOST_DOSSIERS),
    most: z.int().min(0).max(MOST_DOSSIERS).nullable(),
  }),
})
export type EvaluatorContent = z.infer<typeof EvaluatorContent>

export const EvaluatorProfile = EvaluatorContent.strip()
  .extend({
    accountId: idSchema('account'),
    revision: z.int(),
    savedAt: Instant.optional(),
  })
  .meta({ id: 'EvaluatorProfile' })
export type EvaluatorProfile = z.infer<typeof EvaluatorProfile>
