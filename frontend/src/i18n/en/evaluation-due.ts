import { plural } from '../format.ts'

/** Until when the evaluations of a call are expected, as staff set it. */
export const texts = {
  shown: (day: string) => `Evaluations expected by ${day}`,
  none: 'Say until when evaluations are expected',
  label: 'Evaluations expected by',
  hint: 'Evaluators see this day in their list and in the e-mail that gives them dossiers, and are reminded 7 days and 1 day before, as long as they have some left to submit. It shuts nothing: whoever is late can still submit.',
  save: 'Save the day',
  saved: (day: string) => `Evaluations are expected by ${day}.`,
  late: (day: string, missing: number, people: number) =>
    `${day} is over: ${plural('en', missing, { one: '# evaluation is', other: '# evaluations are' })} missing, from ${plural('en', people, { one: '# person', other: '# people' })}. Give another day, or give the dossiers to others.`,
  removed: 'No day is given any more.',
}
