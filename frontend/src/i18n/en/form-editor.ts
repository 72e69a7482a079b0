import { plural } from '../format.ts'

export const texts = {
  rules: {
    decimals: 'Digits after the point',
    decimalsFault: 'Write a whole number from 0 to 6.',
    unit: 'What it counts',
    unitHint: 'People, hectares: shown beside the number.',
    numberFault: 'Write a number.',
    rowLabel: 'What a row is called',
    rowLabelHint: '“Activity” makes Activity 1, Activity 2.',
    leastRows: 'Rows at least',
    mostRows: 'Rows at most',
    rowsFault: 'Write a whole number up to 100.',
    cells: 'Questions of each row',
    addCell: 'Add a question to the rows',
    kind: 'Paper asked for here',
    chooseKind: 'Choose a paper…',
    noKinds: 'The page “Papers” has none yet: add the paper there, then choose it here.',
  },
  answeredBy: {
    label: 'Answered by',
    lead: 'The lead, once for all',
    everyPartner: 'Every partner, each for itself',
  },
  conditions: {
    section: 'When this section is shown',
    field: 'When this question is shown',
    always: 'Always.',
    all: 'Only where each of these holds:',
    number: (number: number) => `Condition ${number}`,
    inSection: 'Section',
    question: 'Question',
    answers: 'Answered with one of',
    add: 'Add a condition',
    remove: 'Remove the condition',
    removed: 'The condition is removed.',
    gone: 'The question that it asks is gone.',
    nothingToAsk:
      'A condition asks the answer of another question: one of a list, a territory or a declaration. The form has none to ask here.',
    ticked: 'Ticked',
    notTicked: 'Not ticked',
    note: 'conditional',
  },
  preview: {
    phone: 'Phone width',
    everyPartner: 'Every partner answers this section for itself.',
  },
  hangsOn: {
    shown: (count: number) =>
      plural('en', count, {
        one: 'Whether # section or question is shown hung on it: see what is to mend.',
        other: 'Whether # sections or questions are shown hung on it: see what is to mend.',
      }),
    binding: (binding: string) => `It gave “${binding}” to the portal.`,
    retyped: 'The kind of answer is changed.',
  },
}
