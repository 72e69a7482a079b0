import * as z from 'zod'
import { TerritoryCode } from '../calls/call.ts'
import { IDENTIFIER_SCHEMES } from '../identifiers.ts'
import { idSchema } from '../ids.ts'
import { Instant } from '../instant.ts'
import { textSchema } from '../text-schema.ts'
import { LEGAL_FORMS } from './legal-forms.ts'

/** What a person types to register an organisation. The number is checked by its scheme's rule. */
export const NewOrganisation = z.strictObject({
  name: textSchema(200),
  territory: TerritoryCode,
  legalForm: z.enum(LEGAL_FORMS),
  identifier: z.strictObject({
    scheme: z.enum(IDENTIFIER_SCHEMES),
    value: textSchema(60, { required: false }),
  }),
  address: textSchema(400, { required: false }),
})
export type NewOrganisation = z.infer<typeof NewOrganisation>

export const Organisation = NewOrganisation.extend({
  id: idSchema('organisation'),
  createdAt: Instant,
  createdBy: idSchema('account'),
}).meta({ id: 'Organisation' })
export type Organisation = z.infer<typeof Organisation>
