import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/evaluation-due.ts'

export const texts = {
  shown: (day: string) => `Évaluations attendues pour le ${day}`,
  none: 'Dire pour quand les évaluations sont attendues',
  label: 'Évaluations attendues pour le',
  hint: 'Les évaluateurs voient ce jour dans leur liste et dans le courriel qui leur confie des dossiers. Il ne ferme rien : qui est en retard peut encore remettre.',
  save: 'Enregistrer le jour',
  saved: (day: string) => `Les évaluations sont attendues pour le ${day}.`,
  removed: 'Aucun jour n’est plus indiqué.',
} satisfies Translation<typeof english>
