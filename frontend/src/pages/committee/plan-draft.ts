import type { Meeting, MeetingPlan } from '../../../../shared/committee/meeting.ts'

export type SeatDraft = MeetingPlan['seats'][number]
export type PlanDraft = MeetingPlan

export type PlanProblem =
  | { field: 'title' | 'startsAt' | 'quorum'; code: 'missing' }
  | { field: 'quorum'; code: 'over'; voters: number }
  | { field: 'chair'; code: 'missing' }
  | { field: 'seat'; code: 'nameless'; place: number }

/** A plan to begin with: its chair is asked for. */
export const newPlan = (): PlanDraft => ({
  title: '',
  startsAt: '',
  place: '',
  rule: 'majority',
  quorum: 3,
  seats: [{ name: '', part: 'chair' }],
})

/** A prepared meeting's plan, to be changed. */
export const planOf = ({ title, startsAt, place, rule, quorum, seats }: Meeting): PlanDraft => ({
  title,
  startsAt,
  place,
  rule,
  quorum,
  seats: seats.map(({ id, name, accountId, part }) => ({
    id,
    name,
    part,
    ...(accountId !== undefined && { accountId }),
  })),
})

const isEmpty = ({ name, accountId }: SeatDraft) => accountId === undefined && name.trim() === ''

/** Everything that keeps a plan from being kept, in the order of the form. */
export function findPlanProblems({ title, startsAt, quorum, seats }: PlanDraft): PlanProblem[] {
  const voters = seats.filter(({ part }) => part !== 'observer').length
  const problems: PlanProblem[] = []
  if (title.trim() === '') problems.push({ field: 'title', code: 'missing' })
  if (startsAt === '') problems.push({ field: 'startsAt', code: 'missing' })
  if (!Number.isInteger(quorum) || quorum < 1) problems.push({ field: 'quorum', code: 'missing' })
  else if (quorum > voters) problems.push({ field: 'quorum', code: 'over', voters })
  if (!seats.some(({ part }) => part === 'chair')) problems.push({ field: 'chair', code: 'missing' })
  for (const [place, seat] of seats.entries())
    if (isEmpty(seat)) problems.push({ field: 'seat', code: 'nameless', place: place + 1 })
  return problems
}
