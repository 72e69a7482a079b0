import { expect, test } from 'vitest'
import type { Item, ItemDossier, ShownItem } from '../../../../shared/committee/meeting.ts'
import { sumsOf } from './closing-sums.ts'

const at = '2027-05-12T13:00:00Z'
const legalAct = { number: 'CE 1', date: '2027-05-12' }

function shown(territory: ItemDossier['territory'], content: Item['content'], awarded?: number): ShownItem {
  const decision = { id: 'dec_1' as const, outcome: 'award' as const, reasons: '', legalAct, decidedAt: at }
  const facts = {
    reference: 'A-1',
    projectTitle: 'Lagoon',
    lead: 'Mangrove',
    requestedGrant: 1,
    totalCost: 1,
  }
  return {
    dossierId: 'dos_1',
    isHidden: false,
    item: {
      dossierId: 'dos_1',
      decisionId: 'dec_2',
      content,
      ballots: {},
      recusals: {},
      isAgreed: false,
      decisions: 0,
    },
    dossier: {
      ...facts,
      territory,
      isUnderThreshold: false,
      ...(awarded !== undefined && { decision: { ...decision, amount: awarded } }),
    },
  }
}
const award = (amount: number): Item['content'] => ({ outcome: 'award', amount, reasons: '' })

test('each part of the envelope is told with its awards and what they leave', () => {
  const items = [
    shown('MF', award(30_000_00)),
    shown('SX', award(20_000_00)),
    shown('SX', { outcome: 'rejection', reasons: 'No.' }),
    { dossierId: 'dos_2', isHidden: true },
  ]
  const parts = [
    { part: 'total', limit: 100_000_00, committed: 10_000_00 },
    { part: 'SX', limit: 15_000_00, committed: 0 },
  ]
  expect(sumsOf(items, { parts })).toEqual([
    { part: 'total', awards: 2, amount: 50_000_00, left: 40_000_00 },
    { part: 'SX', awards: 1, amount: 20_000_00, left: -5_000_00 },
  ])
})

test('an award that the meeting supersedes is freed before the new one is taken', () => {
  const parts = [{ part: 'total', limit: 100_000_00, committed: 30_000_00 }]
  expect(sumsOf([shown('MF', award(25_000_00), 30_000_00)], { parts })[0]?.left).toBe(75_000_00)
})
