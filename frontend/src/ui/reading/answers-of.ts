import type { Answers } from '../../../../shared/calls/answer.ts'
import type { PublicCall } from '../../../../shared/calls/call.ts'
import type { Form } from '../../../../shared/calls/form.ts'
import { amountsOf, type DossierAmounts } from '../../../../shared/dossiers/amounts.ts'
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

/** What a dossier costs and asks for, in euro cents. */
export const shownAmounts = (
  call: Pick<PublicCall, 'form' | 'budget'>,
  dossier: Pick<Dossier, 'partners' | 'sections'>,
): DossierAmounts => amountsOf(call, { partners: dossier.partners, answers: answersOf(dossier) })

/** Sections and questions of a dossier as its conditions show them, with their answers. */
export const shownOf = (
  form: Form,
  dossier: Pick<Dossier, 'partners' | 'sections'>,
): ShownSection<Partner>[] => shownSections(form, dossier.partners, answersOf(dossier))
