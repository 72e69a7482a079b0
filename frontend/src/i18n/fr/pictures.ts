import type { texts as english } from '../en/pictures.ts'
import type { Translation } from '../texts.ts'

/** Le classement en images. */
export const texts = {
  title: 'En images',
  show: 'Afficher les images',
  envelope: 'Remplissage de l’enveloppe',
  spread: 'Dispersion des notes par dossier',
  severity: 'Sévérité des évaluateurs',
  table: (title: string) => `Tableau : ${title}`,
  csv: (title: string) => `Télécharger en CSV : ${title}`,
} satisfies Translation<typeof english>
