import fc from 'fast-check'
import { expect, it } from 'vitest'
import { EMPTY_PROFILE, findAvailabilityFault, loadsOn } from './availability.ts'

const spring = { from: '2027-03-01', to: '2027-04-30', fewest: 2, most: 8 }

it('who said nothing takes any number of dossiers on any day', () => {
  expect(loadsOn(EMPTY_PROFILE.availability, '2027-02-01')).toEqual({ fewest: 0, most: Infinity })
})

it('who is away takes none; both ends of the period count', () => {
  expect(loadsOn(spring, '2027-02-28')).toEqual({ fewest: 0, most: 0 })
  expect(loadsOn(spring, '2027-03-01')).toEqual({ fewest: 2, most: 8 })
  expect(loadsOn(spring, '2027-04-30')).toEqual({ fewest: 2, most: 8 })
  expect(loadsOn(spring, '2027-05-01')).toEqual({ fewest: 0, most: 0 })
})

it('a period ends after it starts, and the most is not under the least', () => {
  expect(findAvailabilityFault({ ...spring, to: '2027-02-01' })).toBe('evaluator.period')
  expect(findAvailabilityFault({ ...spring, fewest: 9 })).toBe('evaluator.loads')
  expect(findAvailabilityFault({ ...spring, most: null })).toBeUndefined()
})

it('never asks for more than it takes', () => {
  const days = fc.constantFrom(null, '2027-01-01', '2027-03-01', '2027-06-01')
  const most = fc.option(fc.nat({ max: 20 }))
  fc.assert(
    fc.property(days, days, fc.nat({ max: 20 }), most, (from, to, fewest, highest) => {
      const loads = loadsOn({ from, to, fewest, most: highest }, '2027-02-01')
      expect(loads.fewest).toBeLessThanOrEqual(loads.most)
    }),
  )
})
