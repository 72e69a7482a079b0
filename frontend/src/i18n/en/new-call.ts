import { plural } from '../format.ts'

export const texts = {
  import: {
    title: 'Or from a file',
    text: 'A call that was exported here or by another portal. You see first what it would create.',
    pick: 'Choose the file of a call',
    holds: (counts: {
      sections: number
      questions: number
      papers: number
      criteria: number
      rules: number
    }) =>
      `Sections: ${counts.sections}, questions: ${counts.questions}, papers: ${counts.papers}, criteria: ${counts.criteria}, rules: ${counts.rules}.`,
    create: 'Create this draft',
    problems: (count: number) =>
      plural('en', count, {
        one: 'Nothing was created: the file has # problem.',
        other: 'Nothing was created: the file has # problems.',
      }),
    wholeFile: 'the file',
  },
  start: {
    title: 'Write a new call',
    text: 'You start from a whole call: sections, questions, papers and grid are there, and everything can be changed. It stays a draft, which only the service sees, until you publish it.',
    from: 'Start from',
    model: 'The model for joint projects',
    modelTransfer: 'The model for transfers of know-how',
    submit: 'Start the draft',
  },
}
