/** What the other evaluators gave, for one who has submitted. */
export const texts = {
  title: 'What the others gave',
  none: 'Nobody else has submitted an evaluation of this dossier yet.',
  other: (place: number, points: string) => `Another evaluator (${place}): ${points} of 100`,
}
