import { describe, expect, test } from 'vitest'
import type { ClosingFault, ShownItem } from '../../../../shared/committee/meeting.ts'
import { standingFaults } from './standing-faults.ts'

const item = (dossierId: string, isHidden = false): ShownItem => ({ dossierId, isHidden })
const before = { items: [item('first'), item('second')] }
const awaited: ClosingFault = { code: 'in_evaluation', dossierId: 'first' }
const envelope: ClosingFault = { code: 'envelope' }
const faults = [awaited, envelope]

describe('what a meeting could not be closed for', () => {
  test('stays said while nothing is done about it', () => {
    expect(standingFaults(faults, before, { items: [...before.items] })).toEqual(faults)
  })

  test('is gone with the dossier that is taken off the agenda', () => {
    expect(standingFaults(faults, before, { items: [item('second')] })).toEqual([])
  })

  test('is gone where the item changed, and stays for the others', () => {
    const now = { items: [item('first'), item('second', true)] }
    expect(standingFaults(faults, before, now)).toEqual([awaited])
    expect(standingFaults([{ code: 'rank_twice', dossierId: 'first' }], before, now)).toEqual([])
  })
})
