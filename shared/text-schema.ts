import * as z from 'zod'
import { findTextFault } from './text.ts'

/** Schema of a typed text of at most `limit` characters; see `findTextFault`. The issue's message is the fault's code. */
export const textSchema = (limit: number, { required = true }: { required?: boolean } = {}) =>
  z
    .string()
    .superRefine((text, context) => {
      const fault = findTextFault(text, limit)
      if (fault) context.addIssue({ code: 'custom', message: fault.code, params: fault })
      else if (required && text.trim() === '') context.addIssue({ code: 'custom', message: 'text.missing' })
    })
    .meta({ maxLength: limit, description: `At most ${limit} characters` })

/** A text in the languages that every text for the public must have from the first page. */
export const localizedText = (limit: number, options: { required?: boolean } = {}) =>
  z.strictObject({ fr: textSchema(limit, options), en: textSchema(limit, options) })

export type LocalizedText = z.infer<ReturnType<typeof localizedText>>
