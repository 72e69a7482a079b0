import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DossierRow } from '../dossiers/dossier.ts'
import { drawTicket } from '../evaluation/selection-order.ts'
import { drawOrder } from './draw-order.ts'
import { nextOnReserve } from './reserve.ts'
import { USUAL_RULES } from './rules.ts'
import type { TryOut } from './scenario.ts'
import { differingDossiers, NOTHING_TRIED, selectTried, withOverride } from './try-out.ts'

const row = (number: number, rest: Partial<DossierRow> = {}): DossierRow => ({
  id: `dos_${String(number).padStart(26, '0')}`,
  reference: `CTF27-${String(number).padStart(4, '0')}`,
  state: 'evaluated',
  projectTitle: 'Mangroves sans frontière',
  lead: 'Association Mangrove vivante',
  territory: 'MF',
  partnerTerritories: [],
  requestedGrant: 30,
  totalCost: 50,
  submittedAt: '2027-02-01T10:00:00.000Z',
  evaluationsDone: 2,
  evaluationsAsked: 2,
  ...rest,
})
const call = {
  envelope: { total: 100, parts: [{ territory: 'MF', amount: 60 }] },
  selection: USUAL_RULES,
}
const dossiers = [
  row(1, { score: 90 }),
  row(2, { score: 80, requestedGrant: 40 }),
  row(3, { score: 70, requestedGrant: 20 }),
  row(4, { score: 60, territory: 'SX' }),
]
const basis = { dossiers, underThreshold: new Set<string>(), call }
const told = (tryOut = NOTHING_TRIED) =>
  selectTried(basis, tryOut).dossiers.map(({ reason, amount }) => [reason.code, amount])

describe('a try-out', () => {
  it('starts as the call’s own selection, and tries its other rules one by one', () => {
    expect(told()).toEqual([
      ['funded', 30],
      ['does_not_fit', 0],
      ['list_ended', 0],
      ['funded', 30],
    ])
    expect(told({ ...NOTHING_TRIED, overflow: 'skip' })[2]).toEqual(['funded', 20])
    expect(told({ ...NOTHING_TRIED, hasPot: true }).map(([code]) => code)).toEqual([
      'funded',
      'funded',
      'funded',
      'does_not_fit',
    ])
    expect(told({ ...NOTHING_TRIED, total: 50 })[3]).toEqual(['does_not_fit', 0])
    expect(told({ ...NOTHING_TRIED, cut: { rank: 1, reason: 'May.' } })[3]).toEqual(['under_cut', 0])
  })

  it('has one wish a dossier, which can be taken back', () => {
    const leaveOut = { change: { kind: 'leave_out' }, reason: 'Funded elsewhere.' } as const
    const first = withOverride(NOTHING_TRIED, row(1).id, leaveOut)
    const second = withOverride(first, row(1).id, { ...leaveOut, reason: 'Withdrawn.' })
    expect(second.overrides).toEqual([{ dossier: row(1).id, ...leaveOut, reason: 'Withdrawn.' }])
    expect(told(second).slice(0, 3)).toEqual([
      ['left_out', 0],
      ['funded', 40],
      ['funded', 20],
    ])
    expect(withOverride(second, row(1).id, undefined)).toEqual(NOTHING_TRIED)
    const differing = differingDossiers([selectTried(basis, NOTHING_TRIED), selectTried(basis, second)])
    expect(differing).toEqual([row(1).id, row(2).id, row(3).id])
  })

  it('never promises more than there is, whatever is wished, and tells the reason of each wish', () => {
    const change = fc.oneof(
      fc.constant({ kind: 'leave_out' as const }),
      fc.constant({ kind: 'take_in' as const }),
      fc.record({ kind: fc.constant('amount' as const), amount: fc.nat(200) }),
    )
    const wishes = fc.array(
      fc.record({ dossier: fc.constantFrom(...dossiers.map(({ id }) => id)), change }),
      {
        maxLength: 4,
      },
    )
    fc.assert(
      fc.property(wishes, fc.boolean(), fc.nat(150), (asked, hasPot, total) => {
        const tryOut = asked.reduce<TryOut>(
          (before, { dossier, ...wish }) => withOverride(before, dossier, { ...wish, reason: 'Because.' }),
          { ...NOTHING_TRIED, hasPot, total },
        )
        const selection = selectTried(basis, tryOut)
        expect(selection.spent).toBeLessThanOrEqual(total)
        const wished = new Set(tryOut.overrides.map(({ dossier }) => dossier))
        for (const { dossier, reason } of selection.dossiers)
          expect(reason.stated).toBe(wished.has(dossier) ? 'Because.' : undefined)
        expect(selectTried(basis, tryOut)).toEqual(selection)
      }),
    )
  })
})

describe('the published draw', () => {
  it('can be repeated by anybody who has the seed: SHA-256 of seed, colon and reference, the lowest first', () => {
    // printf '%s' 'concordia:CTF27-0007' | sha256sum
    expect(drawTicket('concordia', 'CTF27-0007')).toBe(
      'b3ad3e8788e9174916975f78ed16153e0e12402621be03cb4d778a4b8a407808',
    )
    const references = ['CTF27-0001', 'CTF27-0002', 'CTF27-0003']
    const order = drawOrder('concordia', references)
    expect(order.map(({ ticket }) => ticket)).toEqual(order.map(({ ticket }) => ticket).toSorted())
    expect(drawOrder('concordia', references.toReversed())).toEqual(order)
  })
})

describe('the reserve list', () => {
  const reserve = (number: number, reserveRank: number, rest: Partial<DossierRow> = {}) => ({
    dossier: row(number, { state: 'reserve', ...rest }),
    decision: { outcome: 'reserve' as const, reserveRank, validUntil: '2027-12-31' },
  })
  const awarded = { dossier: row(9, { state: 'awarded' }) }
  const rows = [awarded, reserve(1, 2), reserve(2, 1, { requestedGrant: 40 })]
  const left = (amount: number) => ({ parts: [{ part: 'total', limit: 100, committed: 100 - amount }] })
  const next = (amount: number, overflow: 'stop' | 'reduce' | 'skip' = 'stop', today = '2027-06-01') => {
    const found = nextOnReserve({
      rows,
      envelope: left(amount),
      rules: { overflow, lowestShare: 5000 },
      today,
    })
    return found && [found.row.dossier.reference, found.amount]
  }

  it('calls up the first by its place once what it asks is free, or as the rules say', () => {
    expect(next(40)).toEqual(['CTF27-0002', 40])
    expect(next(39)).toBeUndefined()
    expect(next(39, 'skip')).toEqual(['CTF27-0001', 30])
    expect(next(39, 'reduce')).toEqual(['CTF27-0002', 39])
    expect(next(19, 'reduce')).toBeUndefined()
  })

  it('calls nobody up whose place no longer holds, nor while a dossier waits for its first decision', () => {
    expect(next(40, 'stop', '2028-01-01')).toBeUndefined()
    const rules = { overflow: 'stop' } as const
    const waiting = [...rows, { dossier: row(5) }]
    expect(nextOnReserve({ rows: waiting, envelope: left(40), rules, today: '2027-06-01' })).toBeUndefined()
  })

  it('leaves alone what is reserved for another territory', () => {
    const parts = [
      { part: 'total', limit: 100, committed: 40 },
      { part: 'SX', limit: 100, committed: 0, floor: 30 },
    ]
    const rules = { overflow: 'stop' } as const
    expect(nextOnReserve({ rows, envelope: { parts }, rules, today: '2027-06-01' })).toBeUndefined()
  })
})
