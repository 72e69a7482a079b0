import { expect, test } from 'vitest'
import type { DecisionContent } from '../../../../shared/decisions/decision.ts'
import { contentOf, draftOf } from './proposal-draft.ts'

const CONTENTS: Record<string, DecisionContent> = {
  'an award with all that it may say': {
    outcome: 'award',
    amount: 12_300_50,
    rate: 7550,
    conditions: 'A permit of the harbour.',
    schedule: [
      { share: 8000, upon: 'agreement' },
      { amount: 2_460_10, upon: 'day', day: '2028-01-31', note: 'After the visit' },
    ],
    cause: 'appeal',
    reasons: '',
  },
  'a place on the reserve list': {
    outcome: 'reserve',
    reserveRank: 3,
    validUntil: '2028-05-12',
    reasons: 'The envelope ends before it.',
  },
  'a rejection': { outcome: 'rejection', reasons: 'Under the threshold.' },
  'a deferral': {
    outcome: 'deferral',
    deferredUntil: '2027-09-01',
    missing: 'The partner’s letter.',
    reasons: 'It cannot be judged without.',
  },
}

test.each(Object.entries(CONTENTS))('%s is edited and written back without loss', (_name, content) => {
  expect(contentOf(draftOf(content))).toEqual(content)
})

test('what the new outcome does not have is not taken along', () => {
  const draft = draftOf({ outcome: 'award', amount: 100_00, conditions: 'A permit.', reasons: '' })
  expect(contentOf({ ...draft, outcome: 'rejection', reasons: 'No.' })).toEqual({
    outcome: 'rejection',
    reasons: 'No.',
  })
})
