import { plural } from '../format.ts'
import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/evaluation-due.ts'

export const texts = {
  shown: (day: string) => `Évaluations attendues pour le ${day}`,
  none: 'Dire pour quand les évaluations sont attendues',
  label: 'Évaluations attendues pour le',
  hint: 'Les évaluateurs voient ce jour dans leur liste et dans le courriel qui leur confie des dossiers ; ils en reçoivent un rappel 7 jours avant, puis la veille, tant qu’il leur en reste à remettre. Il ne ferme rien : qui est en retard peut encore remettre.',
  save: 'Enregistrer le jour',
  saved: (day: string) => `Les évaluations sont attendues pour le ${day}.`,
  late: (day: string, missing: number, people: number) =>
    `Le ${day} est passé : il manque ${plural('fr', missing, { one: '# évaluation', other: '# évaluations' })}, de ${plural('fr', people, { one: '# personne', other: '# personnes' })}. Donnez un autre jour, ou confiez les dossiers à d’autres.`,
  removed: 'Aucun jour n’est plus indiqué.',
} satisfies Translation<typeof english>
