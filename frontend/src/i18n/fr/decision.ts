import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/decision.ts'

export const texts = {
  cause: 'Pourquoi la décision antérieure ne vaut plus',
  causeHint: 'La décision antérieure reste au dossier.',
  causes: {
    renounced: 'Le bénéficiaire renonce à l’attribution',
    appeal: 'Un recours a été admis',
    correction: 'Une erreur est rectifiée',
    new_facts: 'Il y a des éléments nouveaux',
  },
  rate: 'Part maximale du coût réel',
  rateHint: 'Si le projet coûte moins que prévu, on ne verse pas plus que cette part.',
  schedule: 'Versements',
  scheduleStart: 'Préciser les versements',
  scheduleAdd: 'Ajouter un versement',
  scheduleRemove: 'Retirer',
  scheduleRemoveNamed: (place: number) => `Retirer le versement ${place}`,
  scheduleSum: (sum: string) => `Soit ${sum}.`,
  instalment: (place: number) => `Versement ${place}`,
  instalmentKind: 'Exprimé en',
  asShare: 'Part de l’attribution',
  asAmount: 'Montant en euros',
  upon: 'Versé',
  moments: {
    agreement: 'à la signature de la convention',
    start: 'au démarrage du projet',
    interim_report: 'au rapport intermédiaire',
    final_report: 'au rapport final',
    day: 'à une date',
    other: 'à une autre étape',
  },
  day: 'Date',
  note: 'Ce qui est attendu précisément',
  reserveRank: 'Rang en liste d’attente',
  reserveRankHint: 'À partir de 1 : qui vient ensuite quand des crédits se libèrent.',
  validUntil: 'Valable jusqu’au',
  validUntilHint: 'Dernier jour où des crédits libérés peuvent lui revenir.',
  deferredUntil: 'Ajourné jusqu’au',
  missingLabel: 'Ce qui manque',
  missingHint: 'Ce que le porteur doit apporter pour une décision. Il le lira.',
  missing: {
    cause: 'Dites pourquoi l’attribution ne vaut plus.',
    rate: 'Seule une attribution a un taux.',
    schedule: 'Chaque versement demande une part ou un montant, et son fait générateur.',
    reserveRank: 'Indiquez le rang en liste d’attente.',
    validUntil: 'Indiquez jusqu’à quand la liste d’attente est valable.',
    deferredUntil: 'Indiquez jusqu’à quand la décision est ajournée.',
    missing: 'Indiquez ce qui manque pour décider.',
  },
  problems: {
    before_act: 'Cette date doit suivre l’acte.',
    over_call: 'Cette part dépasse le taux maximal de l’appel.',
    under_amount: 'Le montant dépasse cette part du coût total.',
    unfit:
      'On ne renonce qu’à une attribution, et la décision est alors de ne rien verser : choisissez « Refus ».',
    sum: (difference: string, isOver: boolean) =>
      isOver
        ? `Les versements dépassent l’attribution de ${difference}.`
        : `Il manque ${difference} aux versements pour faire l’attribution.`,
  },
} satisfies Translation<typeof english>
