import { plural } from '../format.ts'
import type { Translation } from '../texts.ts'
import type { texts as english } from '../en/meeting-plan.ts'

export const texts = {
  prepare: 'Préparer une réunion',
  change: 'Modifier la réunion',
  keep: 'Garder les changements',
  changed: 'La réunion est modifiée',
  name: 'Intitulé',
  starts: 'Début',
  startsHint: 'À l’heure de cet appareil.',
  place: 'Lieu',
  rule: 'Comment un point est adopté',
  rules: { majority: 'Plus de voix pour que contre', consensus: 'Consensus' },
  ruleHints: {
    majority: 'L’égalité n’adopte pas. Les abstentions ne comptent pas.',
    consensus: 'La personne qui tient le procès-verbal le constate, sans celles qui se déportent.',
  },
  quorum: 'Quorum : membres votants qui doivent être présents',
  quorumOver: (voters: number) =>
    `Le quorum dépasse le nombre de membres votants : ${voters}. Ajoutez des sièges, ou abaissez-le.`,
  seats: 'Membres',
  seatsHint:
    'Les personnes qui ont un compte votent sur leur téléphone. Pour les personnes extérieures, vous saisissez les votes.',
  seat: (place: number) => `Siège ${place}`,
  account: 'Compte du portail',
  outside: 'Ou le nom d’une personne extérieure',
  part: 'Qualité',
  parts: { chair: 'Présidence', member: 'Membre', observer: 'Observateur, sans voix' },
  addSeat: 'Ajouter un siège',
  removeSeat: 'Retirer',
  removeSeatNamed: (place: number) => `Retirer le siège ${place}`,
  missing: {
    title: 'Indiquez un intitulé.',
    startsAt: 'Indiquez quand la réunion commence.',
    quorum: 'Indiquez le quorum : un nombre entier à partir de 1.',
    chair: 'L’un des membres doit avoir la présidence.',
    seat: (place: number) => `Indiquez qui a le siège ${place}.`,
    validUntil: 'Indiquez jusqu’à quand la liste d’attente est valable.',
    who: 'Choisissez qui se déporte.',
    reason: 'Indiquez le motif.',
  },
  proposeTitle: 'Reprendre les propositions du classement',
  proposeHint:
    'Chaque dossier évalué qui n’est pas encore à l’ordre du jour y est ajouté, dans l’ordre du classement, avec ce que proposent les règles de l’appel.',
  validUntil: 'La liste d’attente est valable jusqu’au',
  propose: 'Inscrire les propositions à l’ordre du jour',
  proposed: (count: number) =>
    plural('fr', count, {
      one: '# dossier est ajouté à l’ordre du jour',
      other: '# dossiers sont ajoutés à l’ordre du jour',
    }),
  recuse: 'Déclarer le déport',
  recuseTitle: 'Déclarer un déport',
  recuseText:
    'Le membre ne vote pas sur ce dossier, et rien ne lui en est plus montré. Un déport figure au procès-verbal et ne peut pas être repris.',
  recuseOwnText:
    'Vous ne votez pas sur ce dossier, et rien ne vous en est plus montré. Un déport figure au procès-verbal et ne peut pas être repris.',
  recuseWho: 'Qui se déporte',
  recuseReason: 'Motif',
  recuseReasonHint: 'Il figure au procès-verbal.',
  recused: 'Le déport est noté',
} satisfies Translation<typeof english>
