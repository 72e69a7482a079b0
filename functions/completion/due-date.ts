import { completionDays, endOfDay } from '../../shared/completion/dates.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'

/** The last instant of a day in the call's place; `completion.date` where it leaves too little time, or too much. */
export function dueAtOf(dueOn: string, timeZone: string, now: string): string {
  const { earliest, latest } = completionDays(now, timeZone)
  if (dueOn < earliest || dueOn > latest)
    throw new DomainError('completion.date', { earliest, latest }, 'dueOn')
  return endOfDay(dueOn, timeZone)
}
