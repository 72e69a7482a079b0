/** The page of the call's editor with the rules of selection. */
export const texts = {
  intro:
    'How dossiers are chosen once they are scored. Applicants read these rules, and they hold from the opening to the end.',
  overflow: 'The first dossier that no longer fits in the money',
  overflows: {
    stop: 'ends the list',
    reduce: 'is offered what is left, and ends the list',
    skip: 'is passed over, and the next that fits is funded',
  },
  lowestShare: 'Least share of what was asked',
  lowestShareHint: 'A reduced award is never under it. Leave it empty where any amount can be offered.',
  ties: 'Equal points',
  tieRules: { arrival: 'the dossier submitted first comes first', draw: 'a published draw decides' },
  score: 'Points of a dossier',
  scores: {
    mean: 'the mean of its evaluators’ totals',
    median: 'their median: one evaluator far from the others moves it less',
  },
  divergence: 'Evaluators lie too far apart over',
  divergenceUnit: 'points of 100',
  between: (low: number, high: number) => `Write a whole number from ${low} to ${high}.`,
  pot: 'Territories draw on a common balancing pot',
  potHint:
    'The parts of the envelope are then floors: reserved for their territory, and not all that it can get. Otherwise a part is all that its territory gets.',
  ceilings: 'Ceilings',
  ceilingsHint: 'Most that the leads of a territory get in all, the pot included.',
  addCeiling: 'Add a ceiling',
  territory: 'Territory',
  amount: 'Ceiling',
  remove: 'Remove',
  removed: (territory: string) => `The ceiling for ${territory} is gone.`,
  reserveUntil: 'The reserve list holds until',
  reserveUntilHint: 'Leave it empty where it holds until the money is spent.',
  told: 'What applicants read',
}
