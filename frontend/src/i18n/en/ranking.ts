import { plural } from '../format.ts'

export const texts = {
  reserveNext: (reference: string, title: string, amount: string) =>
    `Money is free: next on the reserve list is ${reference}, “${title}”, for ${amount}.`,
  undrawn: (count: number) =>
    `The money ends among ${plural('en', count, { one: '# dossier', other: '# dossiers' })} with the same score. The rules put them in order by a draw, which is not made yet: here they stand in the order of submission.`,
  toDraw: 'Go to the draw',
  reserveDecide: 'Propose the award',
  title: 'How sure is this order?',
  show: 'Show how sure it is',
  intro:
    'Evaluators differ, and few of them have read each dossier. This stands beside the ranking and changes nothing in it: the committee decides.',
  nothing: 'There are not enough scores yet: at least one dossier needs two evaluations.',
  alpha: 'Do the evaluators agree?',
  agreements: {
    good: 'Yes: their scores can be relied on.',
    fair: 'By and large: their scores carry a decision with care.',
    weak: 'Little: their scores alone do not carry a decision.',
    none: 'No more than by chance: their scores alone say nothing about the order.',
  },
  alphaValue: (value: string) =>
    `Krippendorff’s α: ${value}. 1 is full agreement, 0 what chance would give; 0.8 and more can be relied on, under 0.67 cannot alone.`,
  single: 'How much does one evaluator’s score say about a dossier?',
  panel: 'How much does the mean of its evaluators say?',
  reliabilities: { excellent: 'Very much.', good: 'Much.', moderate: 'Something.', poor: 'Little.' },
  reliabilityValue: (value: string) =>
    `Intraclass correlation (ICC): ${value}. It is the share of the differences in scores that comes from the dossiers and not from who read them; under 0.5 is little, 0.75 and more is much.`,
  unknown: 'That cannot be told from these scores.',
  unknownFew: 'That cannot be told yet: at least two dossiers need two evaluations each.',
  unknownSame: 'That cannot be told: all scores are the same, and tell no dossier from another.',
  greyCount: (grey: number, all: number) =>
    grey === 0
      ? 'No dossier is in the grey zone.'
      : `${plural('en', grey, { one: '# dossier', other: '# dossiers' })} of ${all} ${grey === 1 ? 'is' : 'are'} in the grey zone: scored again by others, each could as well be funded as not. Their order is for the committee to discuss.`,
  caption: 'Places that each dossier could have',
  dossier: 'Dossier',
  expected: 'Expected rank',
  places: 'Places that cannot be ruled out',
  from: (lower: number, upper: number) => (lower === upper ? `${lower}` : `${lower} to ${upper}`),
  spread: 'Scores given',
  adjusted: 'Adjusted mean',
  note: 'To note',
  grey: 'Grey zone: could stand on either side of the line',
  noted: 'Scores far apart: the consensus note is recorded',
  remedies: {
    third_opinion: 'Scores far apart: ask for a third opinion',
    consensus_note: 'Scores far apart: ask the evaluators for a consensus note',
  },
  helpTitle: 'How to read this table',
  help: [
    'Expected rank: where the dossier would stand on average if it were scored again and again by others. 2.5 means second as often as third.',
    'Places that cannot be ruled out: nine times out of ten, the dossier would stand between these two.',
    'Grey zone: these places lie on both sides of the line where the money ends.',
    'Adjusted mean: the score if every evaluator had the same mean and spread. It is advice, and missing where one of its evaluators has scored fewer than five dossiers.',
  ],
  severityCaption: 'Evaluators beside those who scored the same dossiers',
  evaluator: 'Evaluator',
  difference: 'Difference',
  sharedDossiers: 'Rests on',
  shared: (count: number) => plural('en', count, { one: '# shared dossier', other: '# shared dossiers' }),
  severityHelp:
    'Points by which an evaluator scores lower (−) or higher (+) than the others who scored the same dossiers. Few shared dossiers say little.',
  pictures: {
    title: 'In pictures',
    show: 'Show the pictures',
    envelope: 'Filling of the envelope',
    spread: 'Spread of scores per dossier',
    severity: 'Severity of evaluators',
    spreadKey: 'Each mark is the score of an evaluator, from 0 on the left to 100 on the right.',
    severityKey: (reach: string) =>
      `To the left of the middle an evaluator is more severe than the others who scored the same dossiers, to the right more generous; the ends are ${reach} points.`,
    shared: (count: number) => plural('en', count, { one: '# shared dossier', other: '# shared dossiers' }),
    noScores: 'Nobody has scored yet.',
    table: (title: string) => `Table: ${title}`,
    csv: (title: string) => `Download as CSV: ${title}`,
  },
}
