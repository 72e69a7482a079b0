import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DOSSIER_STATES } from '../../../../shared/access/life-cycle.ts'
import { ASSIGNMENT_STATES, type MyAssignment } from '../../../../shared/evaluation/evaluation.ts'
import {
  countWork,
  dossierSequence,
  groupAssignments,
  groupOf,
  isReadable,
  nextToDo,
  WORK_GROUPS,
} from './work-order.ts'

const assignment = (place: number, changes: Partial<MyAssignment> = {}): MyAssignment => ({
  dossierId: `dos_${place}`,
  callId: 'cal_1',
  callTitle: { fr: 'Appel', en: 'Call' },
  reference: `COOP-${place}`,
  projectTitle: 'Mangrove',
  organisations: ['Mangrove vivante'],
  dossierState: 'evaluation',
  state: 'declared',
  assignedAt: '2027-03-01T12:00:00Z',
  ...changes,
})

const anyAssignments = fc
  .array(
    fc.record({
      state: fc.constantFrom(...ASSIGNMENT_STATES),
      dossierState: fc.constantFrom(...DOSSIER_STATES),
    }),
  )
  .map((works) => works.map((work, index) => assignment(index, work)))

describe('the evaluator’s list', () => {
  it('puts declarations first, then open dossiers, then what is done, closed or over', () => {
    const groups = groupAssignments([
      assignment(1, { dossierState: 'withdrawn' }),
      assignment(2, { state: 'submitted' }),
      assignment(3, { state: 'conflicted' }),
      assignment(4),
      assignment(5, { state: 'assigned' }),
    ])
    expect(groups.map(({ group }) => group)).toEqual(['declare', 'score', 'done', 'closed', 'over'])
  })

  it('orders references as numbers, so that 10 comes after 9', () => {
    expect(dossierSequence([assignment(10), assignment(9)])).toEqual(['dos_9', 'dos_10'])
  })

  it('counts neither conflicts nor dossiers whose evaluation has ended', () => {
    const counts = countWork([
      assignment(1),
      assignment(2, { state: 'submitted', dossierState: 'evaluated' }),
      assignment(3, { state: 'conflicted' }),
      assignment(4, { dossierState: 'evaluated' }),
    ])
    expect(counts).toEqual({ toDo: 1, done: 1, all: 2 })
  })

  it('shows every assignment exactly once', () => {
    fc.assert(
      fc.property(anyAssignments, (assignments) => {
        const shown = groupAssignments(assignments).flatMap((group) => group.assignments)
        expect(shown.map(({ dossierId }) => dossierId).sort()).toEqual(
          assignments.map(({ dossierId }) => dossierId).sort(),
        )
        expect(WORK_GROUPS).toEqual(expect.arrayContaining(assignments.map(groupOf)))
      }),
    )
  })

  it('never opens a dossier before the declaration, after a conflict or after its withdrawal', () => {
    expect(isReadable(assignment(1, { state: 'assigned' }))).toBe(false)
    expect(isReadable(assignment(1, { state: 'conflicted' }))).toBe(false)
    expect(isReadable(assignment(1, { dossierState: 'withdrawn' }))).toBe(false)
    expect(isReadable(assignment(1, { state: 'submitted', dossierState: 'evaluated' }))).toBe(true)
  })
})

describe('the next dossier', () => {
  it('is the next that waits, and from the end the first that was left out', () => {
    const list = [assignment(1), assignment(2, { state: 'submitted' }), assignment(3), assignment(4)]
    expect(nextToDo(list, 'dos_1')?.dossierId).toBe('dos_3')
    expect(nextToDo(list, 'dos_4')?.dossierId).toBe('dos_1')
  })

  it('is none when nothing else waits', () => {
    expect(nextToDo([assignment(1), assignment(2, { state: 'submitted' })], 'dos_1')).toBeUndefined()
  })

  it('is never the one that is open, nor one that is closed or done', () => {
    fc.assert(
      fc.property(anyAssignments, fc.nat(), (assignments, index) => {
        const current = assignments[index % Math.max(1, assignments.length)]
        const next = current && nextToDo(assignments, current.dossierId)
        if (!next) return
        expect(next.dossierId).not.toBe(current.dossierId)
        expect(['declare', 'score']).toContain(groupOf(next))
      }),
    )
  })
})
