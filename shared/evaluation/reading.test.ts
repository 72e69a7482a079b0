import { describe, expect, it } from 'vitest'
import { agreementOf, reliabilityOf } from './reading.ts'

describe('what a coefficient says in words', () => {
  it('follows the bounds of those who made it', () => {
    expect([1, 0.8, 0.79, 0.667, 0.66, 0, -0.4].map(agreementOf)).toEqual([
      'good',
      'good',
      'fair',
      'fair',
      'weak',
      'none',
      'none',
    ])
    expect([0.9, 0.89, 0.75, 0.74, 0.5, 0.49, -1].map(reliabilityOf)).toEqual([
      'excellent',
      'good',
      'good',
      'moderate',
      'moderate',
      'poor',
      'poor',
    ])
  })
})
