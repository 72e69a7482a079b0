import { plural } from '../format.ts'

export const texts = {
  reserveNext: (reference: string, title: string, amount: string) =>
    `Money is free: next on the reserve list is ${reference}, “${title}”, for ${amount}.`,
  reserveDecide: 'Propose the award',
  title: 'How sure is this order?',
  show: 'Show how sure it is',
  intro:
    'Evaluators differ, and few of them have read each dossier. This stands beside the ranking and changes nothing in it: the committee decides.',
  nothing: 'There are not enough scores yet: at least one dossier needs two evaluations.',
  alpha: 'Agreement of the evaluators (Krippendorff’s α)',
  alphaHelp:
    '1 is full agreement, 0 is what chance would give. From 0.8 on scores can be relied on, under 0.67 they cannot alone.',
  single: 'Reliability of one evaluator’s score (ICC)',
  panel: 'Reliability of a panel’s mean (ICC)',
  reliabilityHelp:
    'Share of the differences in scores that comes from the dossiers and not from who read them.',
  unknown: 'cannot be told',
  caption: 'Places that each dossier could have',
  dossier: 'Dossier',
  expected: 'Expected rank',
  places: 'Places that cannot be ruled out',
  from: (lower: number, upper: number) => (lower === upper ? `${lower}` : `${lower} to ${upper}`),
  spread: 'Scores given',
  adjusted: 'Adjusted mean',
  note: 'To note',
  grey: 'Grey zone: could stand on either side of the line',
  remedies: {
    third_opinion: 'Scores far apart: ask for a third opinion',
    consensus_note: 'Scores far apart: ask the evaluators for a consensus note',
  },
  greyHelp:
    'A dossier is in the grey zone when, scored again by others, it could as well be funded as not. The adjusted mean brings every evaluator to the same mean and spread; it is advice, and missing where one of them has read fewer than five dossiers.',
  severityCaption: 'Evaluators beside those who scored the same dossiers',
  evaluator: 'Evaluator',
  difference: 'Difference',
  sharedDossiers: 'Rests on',
  shared: (count: number) => plural('en', count, { one: '# shared dossier', other: '# shared dossiers' }),
  severityHelp:
    'Under zero is more severe than the others, over zero more generous. Few shared dossiers say little.',
}
