import type { texts as english } from '../en/others.ts'
import type { Translation } from '../texts.ts'

export const texts: Translation<typeof english> = {
  title: 'Les notes des autres',
  none: 'Personne d’autre n’a encore remis d’évaluation de ce dossier.',
  other: (place: number, points: string) => `Autre évaluation (${place}) : ${points} sur 100`,
}
