import { join } from 'node:path'
import type { MailEvent } from '../mail/simulator.ts'
import type { ScanResult } from '../s3/scanner.ts'
import type { ObjectCreated } from '../s3/types.ts'
import type { TemplateBucket } from '../template/buckets.ts'
import type { TemplateFunction } from '../template/functions.ts'
import { mailDestinations } from '../template/mail-destinations.ts'
import type { Scope } from '../template/scope.ts'
import { type StreamTrigger, eventTriggers, scheduleTriggers, streamTriggers } from '../template/triggers.ts'
import { type AsyncInvocations, createAsyncInvocations } from './events/async-invocations.ts'
import { objectCreatedEvent, scanResultEvent } from './events/bucket-events.ts'
import { type DeadLetters, createDeadLetters } from './events/dead-letters.ts'
import { type BusEvent, type Place, publish } from './events/event-bus.ts'
import { mailEvent } from './events/mail-events.ts'
import { startSchedules } from './events/schedules.ts'
import type { AccessKey } from './iam/keys.ts'
import type { Log } from './log.ts'
import { createStreamClient } from './stream/client.ts'
import type { StreamMapping } from './stream/delivery.ts'
import { type StreamPoller, startStreamPoller } from './stream/poller.ts'
import { positionFile } from './stream/position.ts'

export interface TriggersOptions {
  readonly scope: Scope
  readonly functions: readonly TemplateFunction[]
  readonly buckets: readonly TemplateBucket[]
  readonly invoke: (functionName: string, event: unknown) => Promise<unknown>
  readonly dataDir: string
  readonly stream: { readonly endpoint: string; readonly arn: string; readonly key: AccessKey }
  readonly log: Log
}

/** What starts functions beside requests. */
export interface Triggers {
  onObjectCreated(created: ObjectCreated): void
  onScanResult(result: ScanResult): void
  onMailEvent(event: MailEvent): void
  /** Says that the table may have changed. */
  onWrite(): void
  /** Resolves when the stream is read to its end and no event waits. */
  settled(): Promise<void>
  close(): Promise<void>
}

/** Starts the template's stream mappings, event rules and schedules. */
export function startTriggers(options: TriggersOptions): Triggers {
  const all = [...options.functions]
  const place: Place = options.scope.stack
  const deadLetters = createDeadLetters(join(options.dataDir, 'dlq'), options.log)
  const invocations = startInvocations(options, deadLetters)
  const rules = eventTriggers(options.scope, all)
  const announce = (event: BusEvent) => publish(event, rules, place, invocations.send)
  const pollers = streamTriggers(options.scope, all).map((trigger) =>
    startPoller(options, trigger, deadLetters),
  )
  const schedules = startSchedules(scheduleTriggers(options.scope, all), place, invocations.send)
  const destinations = mailDestinations(options.scope)
  const isAnnounced = (bucket: string) =>
    options.buckets.some((each) => each.name === bucket && each.eventBridge)

  return {
    onObjectCreated: (created) => {
      if (isAnnounced(created.bucket)) announce(objectCreatedEvent(created))
    },
    onScanResult: (result) => announce(scanResultEvent(result, planArn(place))),
    onMailEvent: (event) => {
      for (const told of mailEvent(event, destinations, place)) announce(told)
    },
    onWrite: () => {
      for (const poller of pollers) poller.ring()
    },
    settled: () => settled(invocations, pollers),
    close: async () => {
      schedules.close()
      await Promise.all([invocations.close(), ...pollers.map((poller) => poller.close())])
    },
  }
}

/** An event may write what the stream carries on; what that sends may come back as an event, which writes a last time. */
async function settled(invocations: AsyncInvocations, pollers: readonly StreamPoller[]): Promise<void> {
  await invocations.settled()
  await Promise.all(pollers.map((poller) => poller.settled()))
  await invocations.settled()
}

function startInvocations(options: TriggersOptions, deadLetters: DeadLetters): AsyncInvocations {
  const queues = new Map(options.functions.map((each) => [each.name, queueName(each.deadLetterArn)]))
  return createAsyncInvocations({
    folder: join(options.dataDir, 'events'),
    invoke: options.invoke,
    failureQueueOf: (functionName) => queues.get(functionName),
    deadLetters,
    log: options.log,
  })
}

function startPoller(
  options: TriggersOptions,
  trigger: StreamTrigger,
  deadLetters: DeadLetters,
): StreamPoller {
  const { endpoint, arn, key } = options.stream
  return startStreamPoller({
    client: createStreamClient(endpoint, arn, key),
    streamArn: arn,
    mapping: mappingOf(trigger),
    invoke: options.invoke,
    positions: positionFile(join(options.dataDir, 'stream', `${trigger.function.name}.json`)),
    deadLetters,
    log: options.log,
  })
}

function mappingOf(trigger: StreamTrigger): StreamMapping {
  return {
    functionName: trigger.function.name,
    filters: trigger.filters,
    batchSize: trigger.batchSize,
    bisectsOnError: trigger.bisectOnError,
    reportsItemFailures: trigger.reportsItemFailures,
    maximumRetries: trigger.retries ?? Number.POSITIVE_INFINITY,
    failureQueue: queueName(trigger.deadLetterArn),
  }
}

const queueName = (arn: string | undefined): string | undefined => arn?.slice(arn.lastIndexOf(':') + 1)

const planArn = ({ account, region }: Place): string =>
  `arn:aws:guardduty:${region}:${account}:malware-protection-plan/local`
