import { describe, expect, test } from 'vitest'
import { evaluationReminderDue, isDayOver } from './due.ts'

const due = { dueOn: '2027-05-14', timeZone: 'America/Marigot' }

describe('the day by which evaluations are expected', () => {
  test('is reminded of in the morning of the call’s place, 7 days and 1 day before, until the evening', () => {
    expect(evaluationReminderDue(due, '2027-05-07T11:59:00Z')).toBeUndefined()
    expect(evaluationReminderDue(due, '2027-05-07T12:00:00Z')).toMatchObject({ days: 7, dueOn: '2027-05-14' })
    expect(evaluationReminderDue(due, '2027-05-07T23:59:00Z')).toMatchObject({ days: 7 })
    expect(evaluationReminderDue(due, '2027-05-08T00:00:00Z')).toBeUndefined()
    expect(evaluationReminderDue(due, '2027-05-13T12:00:00Z')).toMatchObject({ days: 1 })
    expect(evaluationReminderDue(due, '2027-05-14T12:00:00Z')).toBeUndefined()
  })

  test('ends at midnight of the call’s place, not of Greenwich', () => {
    expect(isDayOver(due, '2027-05-15T03:59:00Z')).toBe(false)
    expect(isDayOver(due, '2027-05-15T04:00:00Z')).toBe(true)
  })
})
