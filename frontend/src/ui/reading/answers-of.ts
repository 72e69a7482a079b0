import type { Answers } from '../../../../shared/calls/answer.ts'
import type { Form } from '../../../../shared/calls/form.ts'
import type { Dossier, Partner } from '../../../../shared/dossiers/dossier.ts'
import { shownSections, type ShownSection } from '../../../../shared/dossiers/shown-answers.ts'

/** The answers of a dossier by section key and path, without their revisions. */
export const answersOf = ({ sections }: Pick<Dossier, 'sections'>): Answers =>
  Object.fromEntries(
    sections.map(({ id, answers }) => [
      id,
      Object.fromEntries(Object.entries(answers).map(([fieldId, { value }]) => [fieldId, value])),
    ]),
  )

/** Sections and questions of a dossier as its conditions show them, with their answers. */
export const shownOf = (
  form: Form,
  dossier: Pick<Dossier, 'partners' | 'sections'>,
): ShownSection<Partner>[] => shownSections(form, dossier.partners, answersOf(dossier))
