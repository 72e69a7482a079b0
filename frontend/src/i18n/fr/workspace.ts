import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/workspace.ts'

export const texts = {
  tabs: 'Parties de cet appel',
  dossiers: 'Dossiers',
  evaluation: 'Évaluation',
  questions: 'À répondre',
  ranking: 'Classement',
  committee: 'Commission',
  selection: 'Choix',
  release: 'Résultats',
  letters: 'Lettres',
  exports: 'Exports',
  content: 'L’appel',
  back: 'Tous les appels',
  publicPage: 'Page publique',
  untitled: 'Appel sans titre',
} satisfies Translation<typeof english>
