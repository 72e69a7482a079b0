export const texts = {
  title: 'The decision',
  outcomes: {
    award: 'Your project is funded.',
    reserve: 'Your project is on the reserve list.',
    rejection: 'Your project is not funded.',
    deferral: 'The decision is postponed.',
  },
  amount: 'Amount awarded',
  conditions: 'Conditions',
  reasons: 'Reasons',
  act: 'Legal act',
  actText: (number: string, date: string) => `${number}, of ${date}`,
}
