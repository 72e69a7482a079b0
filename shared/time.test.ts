import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TERRITORIES, TERRITORY_CODES } from './territories.ts'
import { isTimeZone, offsetMinutes, offsetName, toInstant, toLocalTime } from './time.ts'

const HAITI = 'America/Port-au-Prince'
const BAHAMAS = 'America/Nassau'

const minute = fc
  .date({
    min: new Date('2020-01-01T00:00:00Z'),
    max: new Date('2040-12-31T23:59:00Z'),
    noInvalidDate: true,
  })
  .map((date) => `${date.toISOString().slice(0, 16)}:00.000Z`)
const zone = fc.constantFrom(...TERRITORY_CODES.map((code) => TERRITORIES[code].timeZone))

describe('the clock of a place', () => {
  it('shows noon in Marigot when it is 16:00 in UTC', () => {
    expect(toLocalTime('2027-02-26T16:00:00Z', 'America/Marigot')).toBe('2027-02-26T12:00')
    expect(toInstant('2027-02-26T12:00', 'America/Marigot')).toEqual({
      instant: '2027-02-26T16:00:00.000Z',
      occurs: 'once',
    })
  })

  it('names the distance from UTC, also where clocks change', () => {
    expect(offsetName('2027-02-26T16:00:00Z', 'America/Marigot')).toBe('UTC−4')
    expect(offsetName('2027-01-15T12:00:00Z', HAITI)).toBe('UTC−5')
    expect(offsetName('2027-07-15T12:00:00Z', HAITI)).toBe('UTC−4')
    expect(offsetName('2027-07-15T12:00:00Z', 'Asia/Kolkata')).toBe('UTC+5:30')
    expect(offsetName('2027-07-15T12:00:00Z', 'UTC')).toBe('UTC')
    expect(offsetMinutes('2027-07-15T12:00:00.999Z', BAHAMAS)).toBe(-240)
  })

  it.each([HAITI, BAHAMAS])(
    'says when the clocks of %s jump over a time, and takes the time after',
    (place) => {
      // Clocks go from 2:00 to 3:00 on 14 March 2027.
      const found = toInstant('2027-03-14T02:30', place)
      expect(found?.occurs).toBe('never')
      expect(found && toLocalTime(found.instant, place)).toBe('2027-03-14T03:30')
    },
  )

  it.each([HAITI, BAHAMAS])('takes the first of two when the clocks of %s go back', (place) => {
    expect(toInstant('2027-11-07T01:30', place)).toEqual({
      instant: '2027-11-07T05:30:00.000Z',
      occurs: 'twice',
    })
  })

  it('refuses what is no time, and a zone that nobody knows', () => {
    expect(toInstant('2027-02-30T12:00', 'UTC')).toBeUndefined()
    expect(toInstant('2027-02-26', 'UTC')).toBeUndefined()
    expect(toInstant('', 'UTC')).toBeUndefined()
    expect(toInstant('2027-02-26T12:00', 'Mars/Olympus')).toBeUndefined()
    expect(isTimeZone('')).toBe(false)
  })

  it('brings every minute of every territory back to itself, or to its twin when clocks go back', () => {
    fc.assert(
      fc.property(minute, zone, (instant, timeZone) => {
        const local = toLocalTime(instant, timeZone)
        const found = toInstant(local, timeZone)
        expect(found).toBeDefined()
        if (!found) return
        expect(found.occurs).not.toBe('never')
        expect(toLocalTime(found.instant, timeZone)).toBe(local)
        if (found.occurs === 'once') expect(found.instant).toBe(instant)
        else expect(found.instant <= instant).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('gives every typed minute an instant at most an hour from what the clock then shows', () => {
    fc.assert(
      fc.property(minute, zone, (typed, timeZone) => {
        const local = typed.slice(0, 16)
        const found = toInstant(local, timeZone)
        expect(found).toBeDefined()
        if (!found) return
        const shown = toLocalTime(found.instant, timeZone)
        const distance = Date.parse(`${shown}Z`) - Date.parse(`${local}Z`)
        expect(distance).toBe(found.occurs === 'never' ? 3_600_000 : 0)
      }),
      { numRuns: 500 },
    )
  })
})
