export const texts = {
  rate: 'Highest share of the actual cost',
  payments: 'Payments',
  payment: (amount: string, upon: string) => `${amount} ${upon}`,
  moments: {
    agreement: 'when the agreement is signed',
    start: 'when the project starts',
    interim_report: 'upon the interim report',
    final_report: 'upon the final report',
    other: '',
  },
  onDay: (day: string) => `on ${day}`,
  reserveRank: 'Rank on the reserve list',
  validUntil: 'The reserve list is valid until',
  deferredUntil: 'The decision is put off until',
  missing: 'What is missing',
  cause: 'It supersedes the earlier decision because',
  causes: {
    renounced: 'the award was given up',
    appeal: 'an appeal was upheld',
    correction: 'a mistake is corrected',
    new_facts: 'there are new facts',
  },
}
