/** Until when the evaluations of a call are expected, as staff set it. */
export const texts = {
  shown: (day: string) => `Evaluations expected by ${day}`,
  none: 'Say until when evaluations are expected',
  label: 'Evaluations expected by',
  hint: 'Evaluators see this day in their list and in the e-mail that gives them dossiers. It shuts nothing: whoever is late can still submit.',
  save: 'Save the day',
  saved: (day: string) => `Evaluations are expected by ${day}.`,
  removed: 'No day is given any more.',
}
