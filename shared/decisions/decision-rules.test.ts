import { describe, expect, it } from 'vitest'
import type { DecisionContent } from './decision.ts'
import { findDecisionFault, highestAward, type DecisionSubject } from './decision-rules.ts'

const subject: DecisionSubject = {
  requestedGrant: 4_000_000,
  totalCost: 5_000_000,
  highestRate: 8000,
  isUnderThreshold: false,
}
const NEEDED = {
  reserve: { reserveRank: 1, validUntil: '2028-05-12' },
  rejection: {},
  deferral: { deferredUntil: '2027-09-30', missing: 'The partner’s letter.' },
}
const award = (amount?: number): DecisionContent => ({
  outcome: 'award',
  reasons: '',
  ...(amount !== undefined && { amount }),
})
const reasonOf = (decision: DecisionContent, about = subject) => findDecisionFault(decision, about)?.facts

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
    const bare = { ...NEEDED[outcome], outcome, reasons: '  ' }
    expect(findDecisionFault(bare, subject)?.code).toBe('decision.reasons_missing')
    expect(findDecisionFault({ ...bare, reasons: 'Budget to be balanced.' }, subject)).toBeUndefined()
  })

  it('has no amount', () => {
    const paid: DecisionContent = { outcome: 'reserve', amount: 100, reasons: 'Rank 9.' }
    expect(reasonOf(paid)).toMatchObject({ reason: 'not_an_award' })
  })

  it('can be recorded under a threshold', () => {
    const weak = { ...subject, isUnderThreshold: true }
    const rejection: DecisionContent = { outcome: 'rejection', reasons: 'Under the threshold.' }
    expect(findDecisionFault(rejection, weak)).toBeUndefined()
  })
})

describe('a decision that supersedes another', () => {
  const renounced: DecisionContent = {
    outcome: 'rejection',
    cause: 'renounced',
    reasons: 'Given up in writing.',
  }
  const after = (current: 'award' | 'reserve' | 'rejection' | undefined) => ({ ...subject, current })

  it('says why an award does not stand any more', () => {
    expect(reasonOf(award(100), after('award'))).toEqual({ reason: 'missing' })
    expect(findDecisionFault({ ...award(100), cause: 'correction' }, after('award'))).toBeUndefined()
    expect(findDecisionFault(award(100), after('reserve'))).toBeUndefined()
  })

  it('can take as given up only an award, and gives no money then', () => {
    expect(findDecisionFault(renounced, after('award'))).toBeUndefined()
    expect(reasonOf(renounced, after('reserve'))).toEqual({ reason: 'no_award' })
    expect(reasonOf({ ...award(100), cause: 'renounced' }, after('award'))).toEqual({ reason: 'no_award' })
    expect(reasonOf(renounced, after(undefined))).toEqual({ reason: 'nothing_before' })
  })
})

describe('what belongs to an outcome', () => {
  it('is asked for, and nothing else is taken', () => {
    const reserve: DecisionContent = { outcome: 'reserve', reasons: 'Rank 9.' }
    expect(reasonOf(reserve)).toEqual({ field: 'reserveRank', reason: 'missing' })
    expect(reasonOf({ ...reserve, reserveRank: 1 })).toEqual({ field: 'validUntil', reason: 'missing' })
    expect(reasonOf({ ...award(100), reserveRank: 1 })).toEqual({
      field: 'reserveRank',
      reason: 'not_of_outcome',
    })
    const deferral: DecisionContent = { ...NEEDED.deferral, outcome: 'deferral', reasons: 'Late.' }
    expect(reasonOf({ ...deferral, missing: ' ' })).toEqual({ field: 'missing', reason: 'missing' })
    expect(findDecisionFault(deferral, subject, '2027-09-30')?.facts).toEqual({
      field: 'deferredUntil',
      reason: 'before_act',
    })
  })

  it('a rate never lies over the call’s, nor clearly under what the amount is of the cost', () => {
    expect(reasonOf({ ...award(4_000_000), rate: 8001 })).toMatchObject({ reason: 'over_call' })
    expect(reasonOf({ ...award(4_000_000), rate: 7000 })).toMatchObject({ reason: 'under_amount' })
    expect(findDecisionFault({ ...award(4_000_000), rate: 8000 }, subject)).toBeUndefined()
  })
})
