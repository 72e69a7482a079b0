import { expect, test } from 'vitest'
import { weighEarlierGrants } from './weigh-earlier-grants.ts'

// Noon in Marigot on the day that is already over in UTC+14.
const call = { closesAt: '2027-02-01T16:00:00Z', timeZone: 'America/Marigot' }
const grant = (date: string, amount = 1_000_00) => ({ amount, legalAct: { number: 'CE 1', date } })
const grants = [grant('2027-01-15'), grant('2024-02-01', 500_00), grant('2024-01-31'), grant('2015-07-07')]

test('grants of the last three years are summed, the first day of them too', () => {
  expect(weighEarlierGrants(grants, call)).toEqual({ recent: { since: '2024-02-01', amount: 1_500_00 } })
})

test('grants that would exclude a lead where they are not settled are counted by the rule of the call', () => {
  const ruled = { ...call, rules: { unsettledGrantYears: 2 } }
  expect(weighEarlierGrants(grants, ruled).unsettled).toEqual({ before: '2025-02-01', count: 3 })
  expect(weighEarlierGrants([grant('2025-02-01')], ruled).unsettled).toMatchObject({ count: 0 })
})
