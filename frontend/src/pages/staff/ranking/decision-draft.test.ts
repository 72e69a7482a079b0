import { describe, expect, it } from 'vitest'
import { NewDecision } from '../../../../../shared/decisions/decision.ts'
import { decisionOf, findProblems, startDraft } from './decision-draft.ts'
import type { RankedRow } from './proposal.ts'
import { usualSchedule } from './schedule-draft.ts'

const row: RankedRow = {
  dossier: {
    id: 'dos_00000000000000000000000001',
    reference: 'CTF27-0001',
    state: 'evaluated',
    projectTitle: 'École de la mer',
    lead: 'Association',
    territory: 'MF',
    partnerTerritories: ['SX'],
    requestedGrant: 4_000_000,
    totalCost: 5_000_000,
    submittedAt: '2027-01-04T15:20:00Z',
    score: 78.5,
    evaluationsDone: 2,
    evaluationsAsked: 2,
  },
  rank: 1,
  place: 'funded',
  leftBefore: { total: 9_000_000 },
}
const act = { actNumber: 'CE 12-03-2027', actDate: '2027-03-12' }

describe('a decision that is being written', () => {
  it('starts as the award that the ranking suggests, and can be recorded as it is', () => {
    const draft = startDraft(row, act)
    expect(findProblems(draft, row, 8000)).toEqual([])
    expect(NewDecision.parse(decisionOf(draft))).toEqual({
      outcome: 'award',
      amount: 4_000_000,
      reasons: '',
      legalAct: { number: 'CE 12-03-2027', date: '2027-03-12' },
    })
  })

  it('asks for the legal act at the first dossier', () => {
    const draft = startDraft(row, { actNumber: ' ', actDate: '' })
    expect(findProblems(draft, row, 8000).map((problem) => problem.field)).toEqual(['actNumber', 'actDate'])
  })

  it('asks for reasons unless money is given, and then carries no amount', () => {
    const draft = {
      ...startDraft(row, act),
      outcome: 'rejection' as const,
      conditions: 'A permit',
      rate: 5000,
    }
    expect(findProblems(draft, row, 8000)).toEqual([{ field: 'reasons', code: 'missing' }])
    expect(decisionOf({ ...draft, reasons: 'Hors sujet' })).not.toHaveProperty('amount')
    expect(decisionOf(draft)).not.toHaveProperty('conditions')
    expect(decisionOf(draft)).not.toHaveProperty('rate')
  })

  it('of a reserve or a deferral asks for what that outcome must say', () => {
    const reserve = { ...startDraft(row, act), outcome: 'reserve' as const, reasons: 'Rang 9.' }
    expect(findProblems(reserve, row, 8000)).toEqual([{ field: 'reserveRank', code: 'missing' }])
    const late = { ...reserve, reserveRank: 1, validUntil: '2027-03-12' }
    expect(findProblems(late, row, 8000)).toEqual([{ field: 'validUntil', code: 'before_act' }])
    expect(decisionOf({ ...late, deferredUntil: '2028-01-01' })).not.toHaveProperty('deferredUntil')
  })

  it('says by how much the payments are not the award', () => {
    const draft = { ...startDraft(row, act), schedule: usualSchedule().slice(0, 1) }
    expect(findProblems(draft, row, 8000)).toEqual([{ field: 'schedule', code: 'sum', difference: -800_000 }])
    expect(decisionOf({ ...draft, schedule: usualSchedule() }).schedule).toEqual([
      { share: 8000, upon: 'agreement' },
      { share: 2000, upon: 'final_report' },
    ])
  })

  it('says the highest amount when an award goes over what was asked or over the rate', () => {
    const over = { ...startDraft(row, act), amount: { kind: 'amount', amount: 4_000_001 } } as const
    expect(findProblems(over, row, 10_000)).toEqual([
      { field: 'amount', code: 'over_requested', highest: 4_000_000 },
    ])
    expect(findProblems(startDraft(row, act), row, 7000)).toEqual([
      { field: 'amount', code: 'over_rate', highest: 3_500_000 },
    ])
  })

  it('does not read a broken amount as none', () => {
    const broken = {
      ...startDraft(row, act),
      amount: { kind: 'unread', text: '12k', fault: { code: 'money.not_a_number' } },
    } as const
    expect(findProblems(broken, row, 8000)).toEqual([{ field: 'amount', code: 'amount_unread' }])
  })

  it('cannot be an award under a threshold', () => {
    const under = { ...row, place: 'under_threshold' as const }
    expect(startDraft(under, act).outcome).toBe('rejection')
    expect(findProblems(startDraft(row, act), under, 8000)).toEqual([{ field: 'outcome', code: 'threshold' }])
  })
})
