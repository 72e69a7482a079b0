import { moneyOf, type Answers } from './answer.ts'
import type { Binding } from './field-types.ts'
import type { Form, FormField } from './form.ts'

/** The field of a form that answers a binding, with its section. */
export function findBinding(
  form: Form,
  binding: Binding,
): { sectionId: string; field: FormField } | undefined {
  for (const section of form.sections) {
    const field = section.fields.find((candidate) => candidate.binding === binding)
    if (field) return { sectionId: section.id, field }
  }
  return undefined
}

/** Text answer of a binding, or an empty text. */
export function boundText(form: Form, answers: Answers, binding: Binding): string {
  const found = findBinding(form, binding)
  const value = found && answers[found.sectionId]?.[found.field.id]
  return typeof value === 'string' ? value : ''
}

/** Amount of a binding in euro cents, or undefined while it is not answered. */
export function boundAmount(form: Form, answers: Answers, binding: Binding): number | undefined {
  const found = findBinding(form, binding)
  return moneyOf(found && answers[found.sectionId]?.[found.field.id])?.amount
}
