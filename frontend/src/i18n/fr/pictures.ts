import { plural } from '../format.ts'
import type { texts as english } from '../en/pictures.ts'
import type { Translation } from '../texts.ts'

/** Le classement en images. */
export const texts = {
  title: 'En images',
  show: 'Afficher les images',
  envelope: 'Remplissage de l’enveloppe',
  spread: 'Dispersion des notes par dossier',
  severity: 'Sévérité des évaluateurs',
  spreadKey: 'Chaque trait est la note d’un évaluateur, de 0 à gauche à 100 à droite.',
  severityKey: (reach: string) =>
    `À gauche du milieu, un évaluateur est plus sévère que les autres sur les mêmes dossiers ; à droite, plus généreux. Les bouts sont à ${reach} points.`,
  shared: (count: number) => plural('fr', count, { one: '# dossier commun', other: '# dossiers communs' }),
  noScores: 'Personne n’a encore noté.',
  table: (title: string) => `Tableau : ${title}`,
  csv: (title: string) => `Télécharger en CSV : ${title}`,
} satisfies Translation<typeof english>
