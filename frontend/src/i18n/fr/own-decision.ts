import type { Translation } from '../texts.ts'
import type { texts as English } from '../en/own-decision.ts'

export const texts: Translation<typeof English> = {
  title: 'La décision',
  outcomes: {
    award: 'Votre projet est financé.',
    reserve: 'Votre projet est sur liste d’attente.',
    rejection: 'Votre projet n’est pas financé.',
    deferral: 'La décision est reportée.',
  },
  amount: 'Montant attribué',
  conditions: 'Conditions',
  reasons: 'Motifs',
  act: 'Acte',
  actText: (number: string, date: string) => `${number}, du ${date}`,
}
