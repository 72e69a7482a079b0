import type { texts as english } from '../en/margin.ts'
import type { Translation } from '../texts.ts'

export const texts: Translation<typeof english> = {
  note: 'Ma note',
  label: (about: string) => `Note sur « ${about} »`,
  hint: 'Pour vous seul : ni le service ni les autres évaluateurs ne la lisent.',
  papers: 'Pièces',
  print: 'Imprimer le dossier et la grille',
}
