import type { PublicCall } from '../../../../shared/calls/call.ts'
import { amountsOf, type DossierAmounts } from '../../../../shared/dossiers/amounts.ts'
import type { Dossier } from '../../../../shared/dossiers/dossier.ts'
import { answersOf } from './answers-of.ts'

/** What a dossier costs and asks for, in euro cents. */
export const shownAmounts = (
  call: Pick<PublicCall, 'form' | 'budget'>,
  dossier: Pick<Dossier, 'partners' | 'sections'>,
): DossierAmounts => amountsOf(call, { partners: dossier.partners, answers: answersOf(dossier) })
