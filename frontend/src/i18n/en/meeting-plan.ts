import { plural } from '../format.ts'

export const texts = {
  prepare: 'Prepare a meeting',
  change: 'Change the meeting',
  keep: 'Keep the changes',
  changed: 'The meeting is changed',
  name: 'Title',
  starts: 'Start',
  startsHint: 'By the clock of this device.',
  place: 'Place',
  rule: 'How an item is adopted',
  rules: { majority: 'More votes for than against', consensus: 'Consensus' },
  ruleHints: {
    majority: 'Equal votes do not adopt. Abstentions do not count.',
    consensus: 'Whoever keeps the minutes notes that there is one, without those who are recused.',
  },
  quorum: 'Quorum: voting members who must be present',
  quorumOver: (voters: number) =>
    `The quorum is more than the voting members: ${voters}. Add seats, or lower it.`,
  seats: 'Members',
  seatsHint: 'People with an account vote on their own phone. For people from outside, you enter the votes.',
  seat: (place: number) => `Seat ${place}`,
  account: 'Account of the portal',
  outside: 'Or the name of somebody from outside',
  part: 'Part',
  parts: { chair: 'Chair', member: 'Member', observer: 'Observer, without a vote' },
  addSeat: 'Add a seat',
  removeSeat: 'Remove',
  removeSeatNamed: (place: number) => `Remove seat ${place}`,
  missing: {
    title: 'Write a title.',
    startsAt: 'Write when the meeting starts.',
    quorum: 'Write the quorum: a whole number from 1.',
    chair: 'One of the members must be the chair.',
    seat: (place: number) => `Say who has seat ${place}.`,
    validUntil: 'Write until when the reserve list is valid.',
    who: 'Choose who is recused.',
    reason: 'Write the reason.',
  },
  proposeTitle: 'Take proposals from the ranking',
  proposeHint:
    'Every evaluated dossier that is not on the agenda yet is added, in the order of the ranking, with what the rules of the call propose.',
  validUntil: 'The reserve list is valid until',
  propose: 'Put the proposals on the agenda',
  proposed: (count: number) =>
    plural('en', count, {
      one: '# dossier is added to the agenda',
      other: '# dossiers are added to the agenda',
    }),
  recuse: 'Declare the recusal',
  recuseTitle: 'Declare a recusal',
  recuseText:
    'The member does not vote on this dossier, and nothing of it is shown to them any more. A recusal is kept in the minutes and cannot be taken back.',
  recuseOwnText:
    'You do not vote on this dossier, and nothing of it is shown to you any more. A recusal is kept in the minutes and cannot be taken back.',
  recuseWho: 'Who is recused',
  recuseReason: 'Reason',
  recuseReasonHint: 'It is kept in the minutes.',
  recused: 'The recusal is noted',
}
