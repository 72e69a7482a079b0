import type { PublicCall } from '../../../../../../shared/calls/call.ts'
import type { CompletionPart } from '../../../../../../shared/completion/completion.ts'
import type { RequestLanguage } from '../../../../../../shared/completion/request-languages.ts'
import type { Dossier } from '../../../../../../shared/dossiers/dossier.ts'
import { paperName, sectionName } from '../../../../ui/comparison/part-name.ts'

/** A request while it is written; parts are named `section project`, `paper statutes`. */
export interface RequestDraft {
  language: RequestLanguage
  chosen: string[]
  reasons: Record<string, string>
  dueOn: string
}

export const createRequestDraft = (language: RequestLanguage, dueOn: string): RequestDraft => ({
  language,
  chosen: [],
  reasons: {},
  dueOn,
})

/** A part that can be chosen. */
export interface PartOption {
  kind: CompletionPart['kind']
  value: string
  label: string
}

/** Every section and every kind of papers of a dossier, in the order of the form. */
export function partsOf(call: PublicCall, dossier: Dossier): PartOption[] {
  const place = ({ id }: { id: string }) =>
    call.form.sections.findIndex((section) => section.id === id.split('~')[0])
  const sections = dossier.sections.toSorted((left, right) => place(left) - place(right))
  return [
    ...sections.map(({ id }) => ({
      kind: 'section' as const,
      value: `section ${id}`,
      label: sectionName(id, call, dossier),
    })),
    ...call.documentKinds.map(({ id }) => ({
      kind: 'paper' as const,
      value: `paper ${id}`,
      label: paperName(id, call),
    })),
  ]
}

/** A chosen part as the API takes it. */
export function toPart(value: string, reason: string): CompletionPart {
  const at = value.indexOf(' ')
  return {
    kind: value.startsWith('section') ? 'section' : 'paper',
    id: value.slice(at + 1),
    reason: reason.trim(),
  }
}
