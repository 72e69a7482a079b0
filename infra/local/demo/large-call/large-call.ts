import type { CallContent } from '../../../../shared/calls/call.ts'
import { closedCall, noonInMarigot } from '../calls.ts'

/** A call with more dossiers than one can keep in mind: money for about half of what they ask for. */
export const largeCall = (now: string): CallContent => ({
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
  envelope: {
    total: 500_000_000,
    parts: [
      { territory: 'MF', amount: 250_000_000 },
      { territory: 'SX', amount: 150_000_000 },
    ],
  },
})
