import { describe, expect, it } from 'vitest'
import { sampleCall } from '../../functions/testing/sample-call.ts'
import { CallContent } from '../calls/call.ts'
import { callFileOf, CallFile } from '../calls/exchange.ts'
import { checkCall } from '../calls/publish-check.ts'
import { versionFaults } from '../calls/version-check.ts'
import { partLimits, subEnvelopesOf, USUAL_RULES } from './rules.ts'
import type { SelectionRules } from './selection-rules.ts'

const NOW = '2027-01-10T12:00:00Z'
const envelope = { total: 1000, parts: [{ territory: 'MF' as const, amount: 400 }] }
const withRules = (selection?: SelectionRules) => ({
  ...sampleCall(),
  envelope,
  ...(selection && { selection }),
})
const faultsOf = (selection: SelectionRules) => checkCall(withRules(selection), NOW)

describe('the rules of selection', () => {
  it('make a part all that its territory gets, or its floor where there is a common pot', () => {
    expect(subEnvelopesOf({ envelope })).toEqual([{ id: 'MF', floor: 400, ceiling: 400 }])
    const balancing = { ceilings: [{ territory: 'SX' as const, amount: 300 }] }
    const call = { envelope, selection: { ...USUAL_RULES, balancing } }
    expect(subEnvelopesOf(call)).toEqual([
      { id: 'MF', floor: 400 },
      { id: 'SX', ceiling: 300 },
    ])
    expect(partLimits(call)).toEqual([
      { part: 'total', limit: 1000 },
      { part: 'MF', limit: 1000, floor: 400 },
      { part: 'SX', limit: 300 },
    ])
  })

  it('are checked before the call is published', () => {
    const ceilings = [
      { territory: 'MF' as const, amount: 399 },
      { territory: 'SX' as const, amount: 300 },
      { territory: 'SX' as const, amount: 200 },
    ]
    const faults = faultsOf({ ...USUAL_RULES, balancing: { ceilings }, reserveUntil: '2026-12-31' })
    expect(faults.map(({ code, place }) => [code, place])).toEqual([
      ['ceiling_under_part', 'selection.balancing.ceilings.0.amount'],
      ['ceiling_twice', 'selection.balancing.ceilings.2'],
      ['reserve_too_short', 'selection.reserveUntil'],
    ])
    expect(faultsOf({ ...USUAL_RULES, overflow: 'reduce', lowestShare: 6000, ties: 'draw' })).toEqual([])
  })

  it('hold from the opening to the end; before it, they can still change', () => {
    const [before, after] = [withRules(), withRules({ ...USUAL_RULES, overflow: 'skip' })]
    const standing = { submitted: 0, committed: {} }
    const codes = (now: string) => versionFaults(before, after, standing, now).map(({ code }) => code)
    expect(codes('2026-12-01T12:00:00Z')).toEqual([])
    expect(codes('2027-01-15T12:00:00Z')).toEqual(['selection_changed'])
    // Saying the usual rules in so many words changes nothing.
    expect(versionFaults(before, withRules(USUAL_RULES), standing, '2027-01-15T12:00:00Z')).toEqual([])
  })

  it('travel with the call’s file', () => {
    const content = withRules({ ...USUAL_RULES, score: 'median', divergence: 25 })
    const call = {
      ...CallContent.parse(content),
      id: `cal_${'0'.repeat(26)}`,
      state: 'draft' as const,
      formVersion: 0,
      revision: 1,
      changedAt: NOW,
      changedBy: `acc_${'0'.repeat(26)}`,
    }
    const file = CallFile.parse(JSON.parse(JSON.stringify(callFileOf(call))))
    expect(file.call.selection).toEqual(content.selection)
  })
})
