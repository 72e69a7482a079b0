import * as z from 'zod'
import { FILE_TYPES, HIGHEST_FILE_SIZE, MOST_DOCUMENTS } from '../documents/file-rules.ts'
import { BudgetRules } from '../budget/rules.ts'
import { ScoringGrid } from '../evaluation/grid.ts'
import { idSchema } from '../ids.ts'
import { Day, Instant } from '../instant.ts'
import { Amount } from '../money-schema.ts'
import { TerritoryCode } from '../territory-schema.ts'
import { localizedText } from '../text-schema.ts'
import { SelectionRules } from '../selection/selection-rules.ts'
import { Form, Slug } from './form.ts'
import { AskedOf, CallRules } from './rules-schema.ts'
import { personal } from '../personal.ts'

export { TerritoryCode }

export const DocumentKind = z.strictObject({
  id: Slug,
  label: localizedText(200, { required: false }),
  /** Why the service asks for it. */
  reason: localizedText(1000, { required: false }).optional(),
  required: z.boolean(),
  /** Whose paper it is; absent: everybody's. */
  askedOf: AskedOf.optional(),
  types: z.array(z.enum(FILE_TYPES)).min(1),
  /** Bytes. */
  maximumSize: z.int().min(1).max(HIGHEST_FILE_SIZE),
  /** Files of this kind (of each partner, where each gives its own); `USUAL_FILES` where absent. */
  maximumFiles: z.int().min(1).max(MOST_DOCUMENTS).optional(),
  /** Papers of this kind tell who asks: withheld from evaluators where they see no names. */
  isIdentifying: z.boolean().optional(),
  /** Each partner gives its own; else the lead gives it once for all. */
  perPartner: z.boolean().optional(),
  /** Form to fill in and give back; the call in which it was attached keeps the file, also for copies of the call. */
  template: z
    .strictObject({
      callId: idSchema('call'),
      documentId: idSchema('document'),
      name: z.string().min(1).max(200),
      /** Bytes. */
      size: z.int().min(1),
    })
    .optional(),
})
export type DocumentKind = z.infer<typeof DocumentKind>

/** Money of a call: euro cents in total, and the parts reserved for leads of one territory. */
const Envelope = z.strictObject({
  total: Amount,
  parts: z.array(z.strictObject({ territory: TerritoryCode, amount: Amount })).max(10),
})
type Envelope = z.infer<typeof Envelope>

/** What staff write. A draft may hold empty texts; publishing checks everything (`publish-check.ts`). */
export const CallContent = z.strictObject({
  /** Start of the dossiers' references: `CTF27` gives `CTF27-0001`. */
  code: z.string().regex(/^[A-Z0-9]{2,12}$/u, { error: 'call.code' }),
  title: localizedText(200, { required: false }),
  /** One sentence for lists. */
  summary: localizedText(400, { required: false }),
  /** Paragraphs are divided by an empty line. */
  text: localizedText(20_000, { required: false }),
  opensAt: Instant,
  closesAt: Instant,
  /** IANA zone of the place whose clock the deadline is told in. */
  timeZone: z.string().max(60),
  /** Day on which results are expected. */
  resultsExpectedOn: Day.optional(),
  envelope: Envelope,
  /** Highest share of the total cost that is funded, in basis points (8 000 = 80 %). */
  highestRate: z.int().min(1).max(10_000),
  /** Who and what can be funded; a call of before the rules has none. */
  rules: CallRules.optional(),
  documentKinds: z.array(DocumentKind).max(40),
  form: Form,
  /** Each partner writes a budget by these rules; absent: two questions of the form ask for cost and grant. */
  budget: BudgetRules.optional(),
  grid: ScoringGrid,
  /** Evaluations asked for each dossier. */
  evaluationsPerDossier: z.int().min(1).max(9),
  /** Evaluators see no names of people or organisations: what is marked as identifying is withheld from them. */
  isBlind: z.boolean().optional(),
  /** How dossiers are chosen under the envelope; absent: `USUAL_RULES`. */
  selection: SelectionRules.optional(),
})
export type CallContent = z.infer<typeof CallContent>

/** A call as staff see it. */
export const Call = CallContent.extend({
  id: idSchema('call'),
  state: z.enum(['draft', 'published']),
  /** Counts the published forms; answers name the one that they were given to. */
  formVersion: z.int(),
  /** Counts every change of the call; the ETag. */
  revision: z.int(),
  publishedAt: Instant.optional(),
  /** When results were released to applicants. */
  releasedAt: Instant.optional(),
  changedAt: Instant,
  changedBy: personal(z.string()),
  /** For whoever saves at the same time: who was first. */
  changedByName: personal(z.string()).optional(),
}).meta({ id: 'Call' })
export type Call = z.infer<typeof Call>

/** A published call as anybody sees it. */
export const PublicCall = Call.omit({
  revision: true,
  state: true,
  changedAt: true,
  changedBy: true,
  changedByName: true,
}).meta({ id: 'PublicCall' })
export type PublicCall = z.infer<typeof PublicCall>

/** Row of the list of calls. */
export const CallSummary = z
  .object({
    id: idSchema('call'),
    code: z.string(),
    title: localizedText(200, { required: false }),
    summary: localizedText(400, { required: false }),
    opensAt: Instant,
    closesAt: Instant,
    timeZone: z.string(),
    envelopeTotal: Amount,
    highestRate: z.int(),
    state: z.enum(['draft', 'published']),
    releasedAt: Instant.optional(),
  })
  .meta({ id: 'CallSummary' })
export type CallSummary = z.infer<typeof CallSummary>
