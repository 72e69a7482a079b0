import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TERRITORIES, TERRITORY_CODES } from '../../../../../shared/territories.ts'
import { toLocalTime } from '../../../../../shared/time.ts'
import { changeZone, silenceBeforeResults } from './dates.ts'
import { templateCall } from './template/template.ts'

const CALL = templateCall('2027-01-04T15:20:00.000Z')

describe('dates of a call', () => {
  it('keep what clocks show when the call moves to another place', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TERRITORY_CODES), (code) => {
        const { timeZone } = TERRITORIES[code]
        const moved = changeZone(CALL, timeZone)
        expect(toLocalTime(moved.closesAt, timeZone)).toBe(toLocalTime(CALL.closesAt, CALL.timeZone))
        expect(toLocalTime(moved.opensAt, timeZone)).toBe(toLocalTime(CALL.opensAt, CALL.timeZone))
      }),
    )
  })

  it('warn when silence would reject the first dossiers before the results', () => {
    const expected = (resultsExpectedOn: string) => silenceBeforeResults({ ...CALL, resultsExpectedOn }, 2)
    expect(expected('2027-03-18')).toBeUndefined()
    expect(expected('2027-03-19')).toBe('2027-03-18')
    expect(silenceBeforeResults(CALL, 2)).toBeUndefined()
  })
})
