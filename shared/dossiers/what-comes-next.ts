import type { CallContent } from '../calls/call.ts'
import { toLocalTime } from '../time.ts'
import type { Dossier } from './dossier.ts'

/**
 * Something that lies ahead of a dossier. `at`: an instant by which it happens or must be done; `on`: a day of the
 * call's place on which it is expected, or from which it counts.
 */
export type Step =
  | { code: 'submit' | 'tooLate' | 'complete' | 'restore'; at: string }
  | { code: 'check' | 'assign' | 'evaluate' | 'reserve' | 'deferred' | 'agreement' }
  | { code: 'results' | 'silence' | 'silencePassed'; on: string }
  | { code: 'appeal'; months: number }

type Facts = Pick<Dossier, 'state' | 'receipt' | 'decision' | 'deletion'> & {
  /** Of an incomplete dossier: until when it can be completed. */
  completionDueAt?: string | undefined
}
type Dates = Pick<CallContent, 'closesAt' | 'resultsExpectedOn' | 'timeZone'>

const STAGES = {
  submitted: 'check',
  admissible: 'assign',
  evaluation: 'evaluate',
  evaluated: 'evaluate',
} as const

const isStage = (state: Dossier['state']): state is keyof typeof STAGES => state in STAGES

/**
 * What comes next for a dossier and when, in order, as an applicant may know it. Silence means rejection from the
 * receipt's day on (CRPA L231-4 3°) while nothing is decided; a request for completion stops that time (CRPA L114-5),
 * so nothing of it is told then. `now`: ISO instant.
 */
export function whatComesNext(dossier: Facts, call: Dates, now: string): Step[] {
  const { state, completionDueAt } = dossier
  if (isStage(state)) return [{ code: STAGES[state] }, ...daysAhead(dossier, call, now)]
  switch (state) {
    case 'draft':
      return [
        { code: Date.parse(now) <= Date.parse(call.closesAt) ? 'submit' : 'tooLate', at: call.closesAt },
      ]
    case 'incomplete':
      return completionDueAt === undefined ? [] : [{ code: 'complete', at: completionDueAt }]
    case 'deleted':
      return dossier.deletion ? [{ code: 'restore', at: dossier.deletion.restorableUntil }] : []
    case 'awarded':
      return [{ code: 'agreement' }]
    case 'reserve':
      return [{ code: 'reserve' }, ...appeal(dossier)]
    case 'deferred':
      return [{ code: 'deferred' }]
    case 'rejected':
    case 'inadmissible':
      return appeal(dossier)
    case 'withdrawn':
      return []
  }
}

const today = ({ timeZone }: Dates, now: string) => toLocalTime(now, timeZone).slice(0, 10)

/** Results and silence, the earlier first. */
const daysAhead = (dossier: Facts, call: Dates, now: string): Step[] =>
  [...results(call, now), ...silence(dossier, call, now)].sort((left, right) =>
    left.on.localeCompare(right.on),
  )

type DayStep = Extract<Step, { on: string }>

/** A day that has passed is no news of what comes. */
function results(call: Dates, now: string): DayStep[] {
  const on = call.resultsExpectedOn
  return on !== undefined && on >= today(call, now) ? [{ code: 'results', on }] : []
}

function silence({ receipt }: Facts, call: Dates, now: string): DayStep[] {
  if (!receipt) return []
  const on = receipt.silenceMeansRejectionOn
  return [{ code: on > today(call, now) ? 'silence' : 'silencePassed', on }]
}

const appeal = ({ receipt }: Facts): Step[] =>
  receipt ? [{ code: 'appeal', months: receipt.appeal.months }] : []
