import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { phaseOf } from './phase.ts'

const call = { opensAt: '2027-01-04T12:00:00Z', closesAt: '2027-02-26T16:00:00Z' }

describe('the phase of a call', () => {
  test.each([
    ['2027-01-04T11:59:59.999Z', 'upcoming'],
    ['2027-01-04T12:00:00.000Z', 'open'],
    ['2027-02-26T16:00:00.000Z', 'open'],
    ['2027-02-26T16:00:00.001Z', 'closed'],
  ])('at %s is %s', (now, phase) => {
    expect(phaseOf(call, now)).toBe(phase)
  })

  test('goes forward only', () => {
    const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })
    const order = ['upcoming', 'open', 'closed']
    fc.assert(
      fc.property(instant, instant, (one, two) => {
        const [early, late] = one < two ? [one, two] : [two, one]
        const position = (at: Date) => order.indexOf(phaseOf(call, at.toISOString()))
        expect(position(early)).toBeLessThanOrEqual(position(late))
      }),
    )
  })
})
