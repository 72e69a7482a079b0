import * as z from 'zod'
import { TerritoryCode } from '../calls/call.ts'
import { ORGANISATION_RELATIONS } from '../access/roles.ts'
import { IDENTIFIER_SCHEMES } from '../identifiers.ts'
import { idSchema } from '../ids.ts'
import { Instant } from '../instant.ts'
import { LANGUAGES } from '../language.ts'
import { textSchema } from '../text-schema.ts'
import { BOOK_CURRENCIES } from './currencies.ts'
import { LEGAL_FORMS } from './legal-forms.ts'
import { MOST_CONTACTS, MOST_OTHER_IDENTIFIERS } from './limits.ts'
import { personal } from '../personal.ts'

export const Identifier = z.strictObject({
  scheme: z.enum(IDENTIFIER_SCHEMES),
  value: textSchema(60, { required: false }),
})
export type Identifier = z.infer<typeof Identifier>

/** What a person types to register an organisation. The number is checked by its scheme's rule. */
export const NewOrganisation = z.strictObject({
  name: textSchema(200),
  territory: TerritoryCode,
  legalForm: z.enum(LEGAL_FORMS),
  /** The number that it is known by first: on dossiers, in exports. */
  identifier: Identifier,
  address: textSchema(400, { required: false }),
})
export type NewOrganisation = z.infer<typeof NewOrganisation>

/** Somebody to write to or to call. */
const Contact = z.strictObject({
  name: personal(textSchema(120)),
  position: personal(textSchema(120, { required: false })),
  email: personal(z.union([z.literal(''), z.email({ error: 'email.malformed' })])),
  phone: personal(textSchema(40, { required: false })),
  language: z.enum(LANGUAGES),
})

/** All that its managers write of an organisation. */
export const OrganisationContent = NewOrganisation.extend({
  otherIdentifiers: z.array(Identifier).max(MOST_OTHER_IDENTIFIERS),
  contacts: z.array(Contact).max(MOST_CONTACTS),
  /** In which it keeps its books: its budgets start with it. */
  currency: z.enum(BOOK_CURRENCIES),
})
export type OrganisationContent = z.infer<typeof OrganisationContent>

export const Organisation = OrganisationContent.extend({
  id: idSchema('organisation'),
  createdAt: Instant,
  createdBy: idSchema('account'),
  revision: z.int(),
}).meta({ id: 'Organisation' })
export type Organisation = z.infer<typeof Organisation>

/** An organisation as somebody who may read it sees it, with how they stand to it. */
export const OrganisationView = Organisation.extend({ relation: z.enum(ORGANISATION_RELATIONS) })
export type OrganisationView = z.infer<typeof OrganisationView>
