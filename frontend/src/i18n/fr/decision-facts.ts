import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/decision-facts.ts'

export const texts = {
  rate: 'Part maximale du coût réel',
  payments: 'Versements',
  payment: (amount: string, upon: string) => `${amount} ${upon}`,
  moments: {
    agreement: 'à la signature de la convention',
    start: 'au démarrage du projet',
    interim_report: 'au rapport intermédiaire',
    final_report: 'au rapport final',
    other: '',
  },
  onDay: (day: string) => `le ${day}`,
  reserveRank: 'Rang en liste d’attente',
  validUntil: 'La liste d’attente est valable jusqu’au',
  deferredUntil: 'La décision est ajournée jusqu’au',
  missing: 'Ce qui manque',
  cause: 'Elle remplace la décision antérieure car',
  causes: {
    renounced: 'il a été renoncé à l’attribution',
    appeal: 'un recours a été admis',
    correction: 'une erreur est rectifiée',
    new_facts: 'il y a des éléments nouveaux',
  },
} satisfies Translation<typeof english>
