import { randomUUID } from 'node:crypto'
import type { ScheduleTrigger } from '../../template/triggers.ts'
import type { Place } from './event-bus.ts'

/** What running a schedule needs of what the template tells of it. */
export type Schedule = Pick<ScheduleTrigger, 'logicalId' | 'everySeconds' | 'input'> & {
  readonly function: { readonly name: string }
}

export interface Schedules {
  close(): void
}

/** A schedule's first run comes soon after the start, so that what fell due while the host was off is done. */
const FIRST_RUN_MS = 3_000

/** Runs the template's schedules by this machine's clock. */
export function startSchedules(
  schedules: readonly Schedule[],
  place: Place,
  send: (functionName: string, event: unknown) => void,
): Schedules {
  const timers = schedules.flatMap((schedule) => {
    const run = () => send(schedule.function.name, eventOf(schedule, place))
    return [setTimeout(run, FIRST_RUN_MS), setInterval(run, schedule.everySeconds * 1_000)]
  })
  return {
    close: () => {
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

/** The event that EventBridge Scheduler sends, where the schedule's target names no input of its own. */
function eventOf(schedule: Schedule, { account, region }: Place): unknown {
  const time = new Date().toISOString().replace(/\.\d+Z$/, 'Z')
  if (schedule.input !== undefined) {
    return JSON.parse(schedule.input.replaceAll('<aws.scheduler.scheduled-time>', time))
  }
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': 'Scheduled Event',
    source: 'aws.scheduler',
    account,
    time,
    region,
    resources: [`arn:aws:scheduler:${region}:${account}:schedule/default/${schedule.logicalId}`],
    detail: '{}',
  }
}
