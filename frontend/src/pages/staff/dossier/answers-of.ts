import type { Answers } from '../../../../../shared/calls/answers.ts'
import type { Dossier } from '../../../../../shared/dossiers/dossier.ts'

/** The answers of a dossier by section and field, without their revisions. */
export const answersOf = ({ sections }: Pick<Dossier, 'sections'>): Answers =>
  Object.fromEntries(
    sections.map(({ id, answers }) => [
      id,
      Object.fromEntries(Object.entries(answers).map(([fieldId, { value }]) => [fieldId, value])),
    ]),
  )
