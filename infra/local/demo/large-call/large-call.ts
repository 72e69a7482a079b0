import type { CallContent } from '../../../../shared/calls/call.ts'
import { closedCall, noonInMarigot } from '../calls.ts'

/** A call with more dossiers than one can keep in mind: money for about half of what they ask for. */
export const largeCall = (now: string, dossiers: number): CallContent => ({
  ...closedCall(now),
  code: 'ILE25',
  title: { fr: 'Deux cents idées pour une île', en: 'Two hundred ideas for one island' },
  summary: {
    fr: 'Le plus grand appel du service : deux cents dossiers, douze évaluatrices et évaluateurs.',
    en: 'The largest call of the service: two hundred dossiers, twelve evaluators.',
  },
  text: {
    fr: 'Cet appel montre tout le chemin, de l’attribution des dossiers à la publication des aides.',
    en: 'This call shows the whole way, from the assignment of dossiers to the publication of awards.',
  },
  opensAt: noonInMarigot(now, -150),
  closesAt: noonInMarigot(now, -60),
  // Less than what is worth it asks for, so that a line is drawn; a part of it is nobody's own.
  envelope: {
    total: dossiers * 16_500_00,
    parts: [
      { territory: 'MF', amount: dossiers * 8_500_00 },
      { territory: 'SX', amount: dossiers * 5_500_00 },
    ],
  },
})
