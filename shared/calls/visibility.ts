import type { Answer, Answers } from './answer.ts'
import type { Condition, Form, FormField, FormSection } from './form.ts'
import { sectionKey, type SectionCopy } from './section-key.ts'

/** What an answer counts as in a condition. */
function wordsOf(field: FormField, value: Answer | undefined): readonly string[] {
  if (field.type === 'declaration') return [String(value === true)]
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value : []
}

/**
 * Whether fields and sections of a form are shown, by the answers given. A condition on a field that is itself hidden
 * does not hold; nor does one that leads back to itself (publishing refuses such a form).
 */
export class Visibility {
  readonly #form: Form
  readonly #answers: Answers

  constructor(form: Form, answers: Answers) {
    this.#form = form
    this.#answers = answers
  }

  /** Whether a section's copy is shown at all. */
  showsSection({ section, partner }: SectionCopy): boolean {
    return this.#holds(section.showWhen, partner?.id, new Set())
  }

  /** Whether a field of a section's copy is shown. */
  showsField(copy: SectionCopy, field: FormField): boolean {
    return this.showsSection(copy) && this.#holds(field.showWhen, copy.partner?.id, new Set())
  }

  /** Fields of a section's copy that are shown, in the form's order. */
  fieldsOf(copy: SectionCopy): FormField[] {
    return copy.section.fields.filter((field) => this.showsField(copy, field))
  }

  #holds(
    conditions: readonly Condition[] | undefined,
    partnerId: string | undefined,
    seen: ReadonlySet<string>,
  ): boolean {
    return (conditions ?? []).every((condition) => this.#isMet(condition, partnerId, seen))
  }

  #isMet(
    { sectionId, fieldId, anyOf }: Condition,
    partnerId: string | undefined,
    seen: ReadonlySet<string>,
  ): boolean {
    const place = `${sectionId}/${fieldId}`
    const section = this.#form.sections.find(({ id }) => id === sectionId)
    const field = section?.fields.find(({ id }) => id === fieldId)
    if (!section || !field || seen.has(place)) return false
    const path = new Set([...seen, place])
    const isShown =
      this.#holds(section.showWhen, partnerId, path) && this.#holds(field.showWhen, partnerId, path)
    const value = this.#answers[keyIn(section, partnerId)]?.[fieldId]
    return isShown && wordsOf(field, value).some((word) => anyOf.includes(word))
  }
}

// A question that every partner answers is asked of the partner whose copy the condition stands in.
const keyIn = (section: FormSection, partnerId: string | undefined) =>
  section.answeredBy === 'everyPartner' ? sectionKey(section.id, partnerId ?? '') : section.id
