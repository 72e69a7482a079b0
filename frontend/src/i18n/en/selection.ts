import { plural } from '../format.ts'

const dossiers = (count: number) => plural('en', count, { one: '# dossier', other: '# dossiers' })

/** The selection of a call under its envelope, and what can be tried out beside it. */
export const texts = {
  title: 'Selection',
  intro:
    'What the rules of the call give, from the ranking as it stands now. Nothing on this page records a decision.',
  toRanking: 'Record decisions on the ranking page',
  rules: 'Rules of this call',
  emptyTitle: 'Nothing to select yet',
  empty: 'Dossiers stand here once they are under evaluation.',
  money: {
    title: 'Money',
    caption: 'The envelope and its parts',
    part: 'Part',
    total: 'Whole envelope',
    pot: 'Balancing pot',
    reserved: 'Reserved',
    most: 'At most',
    selected: 'Selected',
    left: 'Left',
    leftOfFloor: (money: string) => `${money} still reserved`,
    lackingFloor: (money: string) => `${money} lacking`,
    infeasible: 'The parts reserve more than there is: not every floor can be kept.',
  },
  who: 'Who is in',
  soFar: (done: number, asked: number) => `${done} of ${asked} evaluations so far`,
  table: {
    caption: 'Dossiers in the order of the ranking',
    rank: 'Rank',
    dossier: 'Dossier',
    score: 'Points',
    asked: 'Asked',
    result: 'Result',
    why: 'Why',
    decision: 'Decided',
    change: 'Try',
  },
  results: {
    award: 'In',
    reduced: 'In, reduced',
    reserve: (place: number) => `Reserve, place ${place}`,
    rejection: 'Out',
    none: 'Not scored',
  },
  outcomes: { award: 'Award', reserve: 'Reserve', rejection: 'Rejection', deferral: 'Put off' },
  summary: (count: number, spent: string, left: string) => `${dossiers(count)} in, ${spent}; ${left} left`,
  draw: {
    title: 'Draw among equal scores',
    needed: (count: number) =>
      `The rules put equal scores in order by a draw. ${plural('en', count, { one: '# dossier stands', other: '# dossiers stand' })} at a score that others have too; until the draw they are shown in the order of submission.`,
    decisive: (count: number) =>
      `The draw decides who is funded: ${plural('en', count, { one: '# dossier stands', other: '# dossiers stand' })} at a score at which the money ends.`,
    notDecisive: 'As scores stand now, the draw changes nobody’s award, only places.',
    stillScored: (count: number) =>
      `${plural('en', count, { one: '# dossier is', other: '# dossiers are' })} still being evaluated. Better draw when every score is in: then nobody can score knowing whom the draw favours.`,
    noneNeeded: 'The rules put equal scores in order by a draw. No two dossiers have the same score now.',
    tooEarly: 'The draw can be made after the closing of the call.',
    make: 'Make the draw',
    makeTitle: 'Make the draw now?',
    makeText:
      'The portal draws a random number, the seed, once for this call. It is recorded with your name and published with the results, so that anybody can make the draw again. It is never drawn anew, whatever comes out.',
    made: 'The draw is made',
    published: 'The public page of the draw',
    publishedLater:
      'The seed and who took part are published with the results; until then only the service sees them.',
    by: (name: string, date: string) => `Drawn by ${name}, ${date}.`,
    seed: 'Seed',
    caption: 'Dossiers with equal scores in the order of the draw: the lowest ticket first',
    ticket: 'Ticket',
  },
  tryOut: {
    title: 'Try out another selection',
    intro:
      'Move the cut, leave a dossier out, take one in, set an amount, try other rules: who is in and what is left is computed at once.',
    start: 'Start a try-out',
  },
}
