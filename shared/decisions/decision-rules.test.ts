import { describe, expect, it } from 'vitest'
import type { NewDecision } from './decision.ts'
import { findDecisionFault, highestAward, type DecisionSubject } from './decision-rules.ts'

const subject: DecisionSubject = {
  requestedGrant: 4_000_000,
  totalCost: 5_000_000,
  highestRate: 8000,
  isUnderThreshold: false,
}
const legalAct = { number: 'CE 12-04-2027', date: '2027-05-12' }
const award = (amount?: number): NewDecision => ({
  outcome: 'award',
  reasons: '',
  legalAct,
  ...(amount !== undefined && { amount }),
})
const reasonOf = (decision: NewDecision, about = subject) => findDecisionFault(decision, about)?.facts

describe('an award', () => {
  it('needs an amount above zero', () => {
    expect(reasonOf(award())).toMatchObject({ reason: 'missing' })
    expect(reasonOf(award(0))).toMatchObject({ reason: 'missing' })
    expect(findDecisionFault(award(1), subject)).toBeUndefined()
  })

  it('never exceeds what was asked for', () => {
    expect(findDecisionFault(award(4_000_000), subject)).toBeUndefined()
    expect(reasonOf(award(4_000_001))).toEqual({ reason: 'over_requested', highest: 4_000_000 })
  })

  it('never exceeds the highest rate of the total cost, counted down to the cent', () => {
    const costly = { ...subject, totalCost: 4_999_999 }
    expect(highestAward(costly)).toBe(3_999_999)
    expect(reasonOf(award(4_000_000), costly)).toEqual({ reason: 'over_rate', highest: 3_999_999 })
  })

  it('is refused under a threshold, whatever its amount', () => {
    const weak = { ...subject, isUnderThreshold: true }
    expect(findDecisionFault(award(100), weak)?.code).toBe('decision.threshold')
    expect(findDecisionFault(award(), weak)?.code).toBe('decision.threshold')
  })
})

describe('any other outcome', () => {
  it.each(['reserve', 'rejection', 'deferral'] as const)('%s needs reasons', (outcome) => {
    const bare = { outcome, reasons: '  ', legalAct }
    expect(findDecisionFault(bare, subject)?.code).toBe('decision.reasons_missing')
    expect(findDecisionFault({ ...bare, reasons: 'Budget to be balanced.' }, subject)).toBeUndefined()
  })

  it('has no amount', () => {
    const paid: NewDecision = { outcome: 'reserve', amount: 100, reasons: 'Rank 9.', legalAct }
    expect(reasonOf(paid)).toMatchObject({ reason: 'not_an_award' })
  })

  it('can be recorded under a threshold', () => {
    const weak = { ...subject, isUnderThreshold: true }
    const rejection: NewDecision = { outcome: 'rejection', reasons: 'Under the threshold.', legalAct }
    expect(findDecisionFault(rejection, weak)).toBeUndefined()
  })
})
