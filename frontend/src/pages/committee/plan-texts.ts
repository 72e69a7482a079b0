import { useTexts } from '../../i18n/texts.ts'
import type { PlanProblem } from './plan-draft.ts'

/** Ids of the controls, for links from the summary of problems. */
export const PLAN_IDS = {
  title: 'plan-title',
  startsAt: 'plan-starts',
  quorum: 'plan-quorum',
  chair: 'plan-seats',
} as const satisfies Record<Exclude<PlanProblem['field'], 'seat'>, string>

/** Id of the control that names who has a seat; places count from 1. */
export const seatId = (place: number) => `plan-seat-${place}`

/** The sentence for a problem of a plan. */
export function usePlanTexts(): (problem: PlanProblem) => string {
  const t = useTexts('meetingPlan')
  return (problem) => {
    if (problem.code === 'nameless') return t().missing.seat(problem.place)
    return problem.code === 'over' ? t().quorumOver(problem.voters) : t().missing[problem.field]
  }
}
