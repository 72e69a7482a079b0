/** The public page of a call's draw among equal points. */
export const texts = {
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
}
