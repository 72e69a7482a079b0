import * as z from 'zod'
import { localizedText } from '../text-schema.ts'
import { ALL_BINDINGS, FIELD_TYPES } from './field-types.ts'

/** Id of a thing inside a call (section, field, option, kind, criterion): lower-case letters, digits, dashes. */
export const Slug = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/u, { error: 'id.malformed' })

/**
 * Holds where the answer of another field is, or has among it, one of these: ids of options, codes of territories,
 * `true` or `false` for a declaration.
 */
const Condition = z.strictObject({
  sectionId: Slug,
  fieldId: Slug,
  anyOf: z.array(z.string().max(40)).min(1).max(60),
})
export type Condition = z.infer<typeof Condition>

/** Shown only where every condition holds; always where there is none. What is hidden is kept, and does not count. */
const ShowWhen = z.array(Condition).max(5).optional()

/** What every field is; a field in the rows of a group is no more than this. */
const RowField = z.strictObject({
  id: Slug,
  type: z.enum(FIELD_TYPES),
  label: localizedText(300, { required: false }),
  help: localizedText(1000, { required: false }).optional(),
  required: z.boolean(),
  /** Characters, for texts. */
  maxLength: z.int().min(1).max(20_000).optional(),
  /** Bounds of an integer or a number; of the rows of a group. */
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  /** Digits after the decimal point of a number or an indicator. */
  decimals: z.int().min(0).max(6).optional(),
  /** What a number or an indicator counts: people, hectares. */
  unit: localizedText(60, { required: false }).optional(),
  options: z
    .array(z.strictObject({ id: Slug, label: localizedText(300, { required: false }) }))
    .max(60)
    .optional(),
})

export const FormField = RowField.extend({
  binding: z.enum(ALL_BINDINGS).optional(),
  showWhen: ShowWhen,
  /** Fields of each row of a group, a work package for one. */
  fields: z.array(RowField).max(12).optional(),
  /** What a row of a group is called: `Activity` makes « Activity 1 ». */
  rowLabel: localizedText(60, { required: false }).optional(),
  /** Tells who asks: withheld from evaluators where the call says that they see no names. */
  isIdentifying: z.boolean().optional(),
  /** Kind of paper that a file field asks for, at its place in the form. */
  kindId: Slug.optional(),
})
export type FormField = z.infer<typeof FormField>

/** Whose answers a section holds: the lead answers once for all, or every partner answers a copy of its own. */
const ANSWERED_BY = ['lead', 'everyPartner'] as const

export const FormSection = z.strictObject({
  id: Slug,
  title: localizedText(200, { required: false }),
  introduction: localizedText(4000, { required: false }).optional(),
  /** Absent: `lead`. */
  answeredBy: z.enum(ANSWERED_BY).optional(),
  showWhen: ShowWhen,
  /** Every answer in it tells who asks. */
  isIdentifying: z.boolean().optional(),
  fields: z.array(FormField).max(40),
})
export type FormSection = z.infer<typeof FormSection>

export const Form = z.strictObject({ sections: z.array(FormSection).max(20) })
export type Form = z.infer<typeof Form>
