import { describe, expect, it } from 'vitest'
import { DOSSIER_STATES } from '../access/life-cycle.ts'
import { announcedDecision, announcedState } from './release.ts'

const deferral = { outcome: 'deferral', decidedAt: '2027-05-01T10:00:00.000Z' } as const
const award = { outcome: 'award', decidedAt: '2027-06-01T10:00:00.000Z' } as const

describe('what applicants know of a decision', () => {
  it('nothing before the release: a decided dossier looks like one under evaluation', () => {
    expect(announcedState('awarded', [award], undefined)).toBe('evaluation')
    expect(announcedState('evaluated', [], undefined)).toBe('evaluation')
    expect(announcedDecision([award], undefined)).toBeUndefined()
  })

  it('the decision and its state once it is released', () => {
    expect(announcedState('awarded', [award], '2027-06-02T08:00:00.000Z')).toBe('awarded')
    expect(announcedDecision([award], award.decidedAt)).toBe(award)
  })

  it('a dossier put off and awarded after the release stays put off until the next release', () => {
    const both = [deferral, award]
    expect(announcedState('awarded', both, '2027-05-02T08:00:00.000Z')).toBe('deferred')
    expect(announcedDecision(both, '2027-05-02T08:00:00.000Z')).toBe(deferral)
    expect(announcedState('awarded', both, '2027-06-02T08:00:00.000Z')).toBe('awarded')
  })

  it('a dossier decided after a release that did not hold it looks as before', () => {
    const released = '2027-05-02T08:00:00.000Z'
    expect(announcedState('awarded', [award], released)).toBe(announcedState('evaluated', [], released))
  })

  it('states that no decision gives are told as they are', () => {
    const told = DOSSIER_STATES.filter((state) => announcedState(state, [], undefined) === state)
    expect(told).toEqual([
      'draft',
      'submitted',
      'incomplete',
      'admissible',
      'inadmissible',
      'evaluation',
      'withdrawn',
      'deleted',
    ])
  })
})
