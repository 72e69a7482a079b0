/** Rules by which dossiers are chosen under the envelope, as applicants read them. */
export const texts = {
  title: 'How dossiers are chosen',
  score: {
    mean: 'A dossier’s points are the mean of its experts’ totals.',
    median: 'A dossier’s points are the median of its experts’ totals.',
  },
  divergence: (points: number) =>
    `Where experts’ totals lie more than ${points} points out of 100 apart, a third opinion or a note of consensus is asked for.`,
  overflow: {
    stop: 'Dossiers are funded in the order of their points. The first that no longer fits in the money ends the list.',
    reduce:
      'Dossiers are funded in the order of their points. The first that no longer fits is offered what is left, and ends the list.',
    skip: 'Dossiers are funded in the order of their points. One that no longer fits is passed over, and the next that fits is funded.',
  },
  lowestShare: (share: string) => `Nobody is offered less than ${share} of what was asked.`,
  closedParts: 'A part of the envelope is all that the leads of its territory get.',
  pot: 'What no part reserves is a common pot: leads of every territory draw on it, in the order of points, once the part of their territory is used up.',
  ceiling: (place: string, amount: string) => `Leads from ${place} get ${amount} in all at most.`,
  ties: {
    arrival: 'Of equal points, the dossier that was submitted first comes first.',
    draw: 'Equal points are put in order by a draw. Its seed is drawn once, after the closing, recorded, and published with the results: anybody can repeat the draw.',
  },
  reserve: 'Dossiers that the money does not reach stand on a reserve list, in order.',
  reserveUntil: (day: string) =>
    `Dossiers that the money does not reach stand on a reserve list, in order, until ${day}.`,
  draw: {
    title: 'Draw among equal points',
    intro:
      'The rules of this call put dossiers with equal points in order by a draw. What was drawn stands here, so that anybody can make it again.',
    drawnAt: 'Drawn on',
    seed: 'Seed, a random number drawn once for this call',
    how: 'How it works',
    groups: 'Who took part',
    groupsText: 'Dossiers stand under their references. Their points are not published.',
    none: 'No two dossiers with an announced result have equal points: the draw put nobody in order.',
    group: (number: number, count: number) => `Group ${number}: ${count} dossiers with equal points`,
    place: 'Order',
    reference: 'Reference',
    ticket: 'Ticket',
    check: 'Check it yourself',
    checkText:
      'This page has just computed the tickets from the seed. On any other computer this command must give the first one:',
    toCall: 'To the call',
  },
}
