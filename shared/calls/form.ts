import * as z from 'zod'
import { localizedText } from '../text-schema.ts'
import { BINDINGS, FIELD_TYPES } from './field-types.ts'

/** Id of a thing inside a call (section, field, option, kind, criterion): lower-case letters, digits, dashes. */
export const Slug = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/u, { error: 'id.malformed' })

export const FormField = z.strictObject({
  id: Slug,
  type: z.enum(FIELD_TYPES),
  label: localizedText(300, { required: false }),
  help: localizedText(1000, { required: false }).optional(),
  required: z.boolean(),
  /** Characters, for texts. */
  maxLength: z.int().min(1).max(20_000).optional(),
  /** Bounds of an integer. */
  minimum: z.int().optional(),
  maximum: z.int().optional(),
  options: z
    .array(z.strictObject({ id: Slug, label: localizedText(300, { required: false }) }))
    .max(60)
    .optional(),
  binding: z.enum(BINDINGS).optional(),
})
export type FormField = z.infer<typeof FormField>

export const FormSection = z.strictObject({
  id: Slug,
  title: localizedText(200, { required: false }),
  introduction: localizedText(4000, { required: false }).optional(),
  fields: z.array(FormField).max(40),
})
export type FormSection = z.infer<typeof FormSection>

export const Form = z.strictObject({ sections: z.array(FormSection).max(20) })
export type Form = z.infer<typeof Form>
