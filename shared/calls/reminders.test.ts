import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toLocalTime } from '../time.ts'
import { reminderDue, remindersOf } from './reminders.ts'

const call = { closesAt: '2027-02-26T16:00:00Z', timeZone: 'America/Marigot' }

describe('reminders before a call closes', () => {
  test('come at eight in the morning of its place, 14, 3 and 1 days before', () => {
    expect(remindersOf(call).map(({ days, at }) => [days, at])).toEqual([
      [14, '2027-02-12T12:00:00.000Z'],
      [3, '2027-02-23T12:00:00.000Z'],
      [1, '2027-02-25T12:00:00.000Z'],
    ])
  })

  test('keep to eight o’clock where clocks change in between', () => {
    const cuban = { closesAt: '2027-03-20T16:00:00Z', timeZone: 'America/Havana' }
    for (const { at } of remindersOf(cuban)) expect(toLocalTime(at, cuban.timeZone)).toMatch(/T08:00$/u)
  })

  test('are due from that morning to the evening', () => {
    expect(reminderDue(call, '2027-02-23T11:59:59Z')).toBeUndefined()
    expect(reminderDue(call, '2027-02-23T12:00:00Z')).toMatchObject({ days: 3, closesOn: '2027-02-26' })
    expect(reminderDue(call, '2027-02-23T23:59:00Z')).toMatchObject({ days: 3 })
    expect(reminderDue(call, '2027-02-24T00:00:00Z')).toBeUndefined()
  })

  test('follow a closing that is put off', () => {
    const later = { ...call, closesAt: '2027-03-05T16:00:00Z' }
    expect(reminderDue(later, '2027-02-23T12:00:00Z')).toBeUndefined()
    expect(reminderDue(later, '2027-03-02T12:00:00Z')).toMatchObject({ days: 3, closesOn: '2027-03-05' })
  })

  test('are never due once the call has closed', () => {
    const early = { closesAt: '2027-02-26T05:00:00Z', timeZone: 'America/Marigot' }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 * 24 * 60 }), (minutes) => {
        const now = new Date(Date.parse(early.closesAt) + minutes * 60_000).toISOString()
        expect(reminderDue(early, now)).toBeUndefined()
      }),
    )
  })
})
