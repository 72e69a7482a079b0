import * as z from 'zod'
import { functionByArn, type TemplateFunction } from './functions.ts'
import type { Json } from './read-template.ts'
import { resolve } from './resolve.ts'
import { resourcesOfType, type Scope } from './scope.ts'

/** A function that follows the table's stream. */
export type StreamTrigger = {
  function: TemplateFunction
  streamArn: string
  batchSize: number
  startingPosition: string
  /** Event patterns; a record that matches one of them is handed over, all are when there is none. */
  filters: Json[]
  bisectOnError: boolean
  reportsItemFailures: boolean
  /** How often a failed batch is tried again; undefined for until it is too old. */
  retries: number | undefined
  deadLetterArn: string | undefined
}

/** A function that is run for events of the event bus. */
export type EventTrigger = {
  logicalId: string
  function: TemplateFunction
  pattern: Json
  deadLetterArn: string | undefined
}

/** A function that is run again and again. */
export type ScheduleTrigger = {
  logicalId: string
  function: TemplateFunction
  everySeconds: number
  /** Text that the function gets; undefined for the scheduler's own. */
  input: string | undefined
  deadLetterArn: string | undefined
}

const Mapping = z.object({
  EventSourceArn: z.string(),
  FunctionName: z.string(),
  BatchSize: z.number().default(100),
  StartingPosition: z.string(),
  FilterCriteria: z.object({ Filters: z.array(z.object({ Pattern: z.string() })) }).default({ Filters: [] }),
  BisectBatchOnFunctionError: z.boolean().default(false),
  FunctionResponseTypes: z.array(z.string()).default([]),
  MaximumRetryAttempts: z.number().optional(),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }) }).optional(),
})

/** The event source mappings of the template. `FunctionName` is the function's name or its ARN. */
export function streamTriggers(scope: Scope, all: TemplateFunction[]): StreamTrigger[] {
  return resourcesOfType(scope, 'AWS::Lambda::EventSourceMapping').map(([logicalId, resource]) => {
    const mapping = Mapping.parse(resolve(resource.Properties, scope))
    const { FunctionName } = mapping
    const target = functionByArn(all, FunctionName) ?? all.find(({ name }) => name === FunctionName)
    if (!target) throw new Error(`The event source mapping ${logicalId} runs no function of the portal.`)
    const retries = mapping.MaximumRetryAttempts
    return {
      function: target,
      streamArn: mapping.EventSourceArn,
      batchSize: mapping.BatchSize,
      startingPosition: mapping.StartingPosition,
      filters: mapping.FilterCriteria.Filters.map(({ Pattern }) => z.json().parse(JSON.parse(Pattern))),
      bisectOnError: mapping.BisectBatchOnFunctionError,
      reportsItemFailures: mapping.FunctionResponseTypes.includes('ReportBatchItemFailures'),
      retries: retries === undefined || retries < 0 ? undefined : retries,
      deadLetterArn: mapping.DestinationConfig?.OnFailure.Destination,
    }
  })
}

const DeadLetter = z.object({ Arn: z.string() }).optional()

const Rule = z.object({
  EventPattern: z.json(),
  Targets: z.array(z.object({ Arn: z.string(), DeadLetterConfig: DeadLetter })),
})

/** Rules that run a function of the portal; a rule that only keeps a log has nothing to do here. */
export function eventTriggers(scope: Scope, all: TemplateFunction[]): EventTrigger[] {
  return resourcesOfType(scope, 'AWS::Events::Rule').flatMap(([logicalId, resource]) => {
    const rule = Rule.parse(resolve(resource.Properties, scope))
    return rule.Targets.flatMap(({ Arn, DeadLetterConfig }) => {
      const target = functionByArn(all, Arn)
      if (!target) return []
      return [
        { logicalId, function: target, pattern: rule.EventPattern, deadLetterArn: DeadLetterConfig?.Arn },
      ]
    })
  })
}

const Schedule = z.object({
  ScheduleExpression: z.string(),
  Target: z.object({ Arn: z.string(), Input: z.string().optional(), DeadLetterConfig: DeadLetter }),
})

/** Schedules of the form `rate(15 minutes)`. Throws on another form and on one that runs no function. */
export function scheduleTriggers(scope: Scope, all: TemplateFunction[]): ScheduleTrigger[] {
  return resourcesOfType(scope, 'AWS::Scheduler::Schedule').map(([logicalId, resource]) => {
    const { ScheduleExpression, Target } = Schedule.parse(resolve(resource.Properties, scope))
    const target = functionByArn(all, Target.Arn)
    if (!target) throw new Error(`The schedule ${logicalId} runs no function of the portal.`)
    return {
      logicalId,
      function: target,
      everySeconds: secondsOf(ScheduleExpression),
      input: Target.Input,
      deadLetterArn: Target.DeadLetterConfig?.Arn,
    }
  })
}

const UNITS: Record<string, number> = { minute: 60, hour: 3600, day: 86_400 }

function secondsOf(expression: string): number {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? []
  const seconds = UNITS[unit ?? '']
  if (count && seconds) return Number(count) * seconds
  throw new Error(`The schedule "${expression}" is not of the form rate(15 minutes).`)
}
