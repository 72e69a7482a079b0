import { describe, expect, it } from 'vitest'
import { countEvaluations, isEvaluationComplete } from './progress.ts'

const submitted = { state: 'submitted', declaration: 'none' } as const
const reading = { state: 'declared', declaration: 'none' } as const
const asked = { state: 'assigned' } as const
const conflicted = { state: 'conflicted', declaration: 'conflict' } as const
const asking = { state: 'conflicted', declaration: 'askStaff' } as const

describe('the evaluation of a dossier', () => {
  it('is complete when everybody without a conflict has submitted', () => {
    expect(isEvaluationComplete([submitted, submitted], 2)).toBe(true)
    expect(isEvaluationComplete([submitted], 2)).toBe(true)
    expect(isEvaluationComplete([submitted, reading], 2)).toBe(false)
    expect(isEvaluationComplete([submitted, asked], 2)).toBe(false)
  })

  it('waits for somebody in the place of an evaluator with a conflict', () => {
    expect(isEvaluationComplete([submitted, conflicted], 2)).toBe(false)
    expect(isEvaluationComplete([submitted, conflicted, submitted], 2)).toBe(true)
  })

  it('is not complete without a single evaluation', () => {
    expect(isEvaluationComplete([], 2)).toBe(false)
    expect(isEvaluationComplete([conflicted, conflicted], 2)).toBe(false)
  })

  it('waits for the staff’s answer to a question about a conflict', () => {
    expect(isEvaluationComplete([submitted, asking], 2)).toBe(false)
  })

  it('counts what is there of what is expected', () => {
    expect(countEvaluations([submitted, conflicted, asking, reading])).toEqual({ done: 1, asked: 3 })
  })
})
