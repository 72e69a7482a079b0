import { randomUUID } from 'node:crypto'
import type { Place } from './event-bus.ts'
import { type Rhythm, parseSchedule } from './schedule-expression.ts'

/** A schedule of the template (`AWS::Scheduler::Schedule`) and the function that it calls. */
export interface Schedule {
  /** Logical id. */
  readonly name: string
  readonly expression: string
  readonly timeZone?: string | undefined
  readonly functionName: string
  /** JSON text that the function gets; without one, the scheduler's own event. */
  readonly input?: string | undefined
}

export interface Schedules {
  close(): void
}

/** A schedule's first run comes soon after the start, so that what fell due while the host was off is done. */
const FIRST_RUN_MS = 3_000
const MINUTE_MS = 60_000

/** Runs the template's schedules by this machine's clock. Throws for an expression that it cannot follow. */
export function startSchedules(
  schedules: readonly Schedule[],
  place: Place,
  send: (functionName: string, event: unknown) => void,
  firstRunMs = FIRST_RUN_MS,
): Schedules {
  const stops = schedules.map((schedule) => {
    const rhythm = parseSchedule(schedule.expression, schedule.timeZone)
    const run = () => send(schedule.functionName, eventOf(schedule, place))
    return start(rhythm, run, firstRunMs)
  })
  return {
    close: () => {
      for (const stop of stops) stop()
    },
  }
}

function start(rhythm: Rhythm, run: () => void, firstRunMs: number): () => void {
  const first = setTimeout(run, firstRunMs)
  const stopNext = rhythm.kind === 'rate' ? everyMs(rhythm.everyMs, run) : whenDue(rhythm.isDue, run)
  return () => {
    clearTimeout(first)
    stopNext()
  }
}

function everyMs(ms: number, run: () => void): () => void {
  const timer = setInterval(run, ms)
  return () => clearInterval(timer)
}

/** Looks at the beginning of each minute. */
function whenDue(isDue: (minute: Date) => boolean, run: () => void): () => void {
  let timer: NodeJS.Timeout
  const wait = () => {
    timer = setTimeout(look, MINUTE_MS - (Date.now() % MINUTE_MS))
  }
  function look(): void {
    if (isDue(new Date())) run()
    wait()
  }
  wait()
  return () => clearTimeout(timer)
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
    resources: [`arn:aws:scheduler:${region}:${account}:schedule/default/${schedule.name}`],
    detail: '{}',
  }
}
