import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DOSSIER_STATES, isEditable, stateAfter, TRANSITIONS, type TransitionName } from './life-cycle.ts'

const isAction = (text: string): text is TransitionName => text in TRANSITIONS
const ACTIONS = Object.keys(TRANSITIONS).filter(isAction)
const state = fc.constantFrom(...DOSSIER_STATES)
const action = fc.constantFrom(...ACTIONS)

describe('the life of a dossier', () => {
  test('goes from a draft to a decision', () => {
    const road = ['submit', 'declareAdmissible', 'openEvaluation', 'closeEvaluation', 'award'] as const
    const states = road.reduce<(string | undefined)[]>(
      (before, action) => {
        const last = DOSSIER_STATES.find((known) => known === before.at(-1))
        return [...before, last && stateAfter(last, action)]
      },
      ['draft'],
    )
    expect(states).toEqual(['draft', 'submitted', 'admissible', 'evaluation', 'evaluated', 'awarded'])
  })

  test('changes only as the table says', () => {
    fc.assert(
      fc.property(state, action, (state, action) => {
        const { from, to }: { from: readonly string[]; to: string } = TRANSITIONS[action]
        expect(stateAfter(state, action)).toBe(from.includes(state) ? to : undefined)
      }),
    )
  })

  test('reaches every state, and comes back to a draft only from the bin', () => {
    const reached = new Set(ACTIONS.map((action): string => TRANSITIONS[action].to))
    expect([...reached].sort()).toEqual([...DOSSIER_STATES].sort())
    expect(ACTIONS.filter((action) => TRANSITIONS[action].to === 'draft')).toEqual(['restore'])
    expect(TRANSITIONS.restore.from).toEqual(['deleted'])
  })

  test('leaves the service’s hands only once it was in them: a draft is deleted, never withdrawn', () => {
    expect(stateAfter('draft', 'withdraw')).toBeUndefined()
    for (const state of DOSSIER_STATES)
      if (state !== 'draft') expect(stateAfter(state, 'delete')).toBeUndefined()
  })

  test('ends with inadmissibility or a withdrawal; a decision can only be superseded by a decision', () => {
    const ends = DOSSIER_STATES.filter((state) => ACTIONS.every((action) => !stateAfter(state, action)))
    expect(ends.sort()).toEqual(['inadmissible', 'withdrawn'])
    for (const state of ['awarded', 'reserve', 'rejected', 'deferred'] as const)
      expect(ACTIONS.flatMap((action) => stateAfter(state, action) ?? []).sort()).toEqual([
        'awarded',
        'deferred',
        'rejected',
        'reserve',
      ])
  })

  test('is written by the lead in exactly the states from which the lead submits', () => {
    for (const state of DOSSIER_STATES)
      expect(isEditable(state)).toBe(Boolean(stateAfter(state, 'submit') ?? stateAfter(state, 'resubmit')))
  })
})
