import { expect, test } from 'vitest'
import { findPlanProblems, newPlan } from './plan-draft.ts'

const whole = {
  ...newPlan(),
  title: 'Committee of May',
  startsAt: '2027-05-12T13:00:00.000Z',
  quorum: 2,
  seats: [
    { name: 'Jeanne Lake', part: 'chair' as const },
    { name: '', accountId: 'acc_1' as const, part: 'member' as const },
    { name: 'Paul Brin', part: 'observer' as const },
  ],
}

test('a whole plan has no problem', () => expect(findPlanProblems(whole)).toEqual([]))

test('a new plan asks for title, start, a quorum that its members can reach, and the name of its chair', () =>
  expect(findPlanProblems(newPlan())).toEqual([
    { field: 'title', code: 'missing' },
    { field: 'startsAt', code: 'missing' },
    { field: 'quorum', code: 'over', voters: 1 },
    { field: 'seat', code: 'nameless', place: 1 },
  ]))

test('an observer neither counts for the quorum nor takes the chair', () =>
  expect(findPlanProblems({ ...whole, seats: whole.seats.filter(({ part }) => part !== 'chair') })).toEqual([
    { field: 'quorum', code: 'over', voters: 1 },
    { field: 'chair', code: 'missing' },
  ]))
