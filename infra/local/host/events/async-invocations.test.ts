import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type AsyncInvocations, createAsyncInvocations } from './async-invocations.ts'
import { objectCreatedEvent, scanResultEvent } from './bucket-events.ts'
import { createDeadLetters } from './dead-letters.ts'
import { publish } from './event-bus.ts'
import { silentLog } from '../log.ts'
import { startSchedules } from './schedules.ts'

const PLACE = { account: '111111111111', region: 'eu-west-3' }

let folder: string
let invocations: AsyncInvocations

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'events-'))
})

afterEach(async () => {
  await invocations?.close()
  rmSync(folder, { recursive: true })
})

function start(invoke: (name: string, event: unknown) => Promise<unknown>): AsyncInvocations {
  invocations = createAsyncInvocations({
    folder: join(folder, 'events'),
    invoke,
    failureQueueOf: (name) => `${name}Failures`,
    deadLetters: createDeadLetters(join(folder, 'dlq'), silentLog),
    log: silentLog,
    retryDelaysMs: [1, 1],
  })
  return invocations
}

test('an event that a function failed to handle is tried twice more, and no longer kept once handled', async () => {
  const invoke = vi.fn().mockRejectedValueOnce(new Error('busy')).mockRejectedValueOnce(new Error('busy'))
  invoke.mockResolvedValue(undefined)
  start(invoke).send('DocumentUploaded', { key: 'a.pdf' })
  await invocations.settled()
  expect(invoke.mock.calls).toEqual(Array.from({ length: 3 }, () => ['DocumentUploaded', { key: 'a.pdf' }]))
  expect(readdirSync(join(folder, 'events'))).toEqual([])
})

test('an event that fails three times waits in the queue of its function', async () => {
  start(() => Promise.reject(new Error('never'))).send('DocumentUploaded', { key: 'a.pdf' })
  await invocations.settled()
  const queue = join(folder, 'dlq', 'DocumentUploadedFailures')
  const [file = ''] = readdirSync(queue)
  expect(JSON.parse(readFileSync(join(queue, file), 'utf8'))).toEqual({ key: 'a.pdf' })
})

test('an event that was not handled when the host stopped is handled at its next start', async () => {
  const stopped = start(() => {
    void stopped.close()
    return Promise.reject(new Error('the thread was ended'))
  })
  stopped.send('DocumentUploaded', { key: 'a.pdf' })
  await stopped.settled()
  writeFileSync(join(folder, 'events', '1-broken.json'), '{"functionName":')
  const invoke = vi.fn().mockResolvedValue(undefined)
  await start(invoke).settled()
  expect(invoke.mock.calls).toEqual([['DocumentUploaded', { key: 'a.pdf' }]])
})

test('a new object and its malware verdict reach the functions whose rules ask for them', () => {
  const rules = [
    {
      pattern: { source: ['aws.s3'], detail: { bucket: { name: ['documents'] } } },
      function: { name: 'Arrived' },
    },
    {
      pattern: { source: ['aws.guardduty'], detail: { s3ObjectDetails: { bucketName: ['documents'] } } },
      function: { name: 'Scanned' },
    },
  ]
  const sent: [string, unknown][] = []
  const send = (name: string, event: unknown) => sent.push([name, event])
  const object = { key: 'dos_1/doc_1', etag: 'abc', versionId: 'v1' }
  const created = { ...object, size: 7, sequencer: '01', reason: 'POST Object' } as const
  publish(objectCreatedEvent({ ...created, bucket: 'documents' }), rules, PLACE, send)
  publish(objectCreatedEvent({ ...created, bucket: 'records' }), rules, PLACE, send)
  const verdict = { ...object, bucket: 'documents', status: 'THREATS_FOUND', threats: ['EICAR'] } as const
  publish(scanResultEvent(verdict, 'arn:plan'), rules, PLACE, send)
  expect(sent).toMatchObject([
    [
      'Arrived',
      {
        'detail-type': 'Object Created',
        detail: { object: { key: 'dos_1/doc_1', size: 7, 'version-id': 'v1' }, reason: 'POST Object' },
      },
    ],
    [
      'Scanned',
      {
        detail: {
          s3ObjectDetails: { objectKey: 'dos_1/doc_1', versionId: 'v1' },
          scanResultDetails: { scanResultStatus: 'THREATS_FOUND', threats: [{ name: 'EICAR' }] },
        },
      },
    ],
  ])
})

test('a schedule runs soon after the start and then by its rhythm', () => {
  vi.useFakeTimers({ now: new Date('2027-02-26T05:59:30Z') })
  const sent: unknown[] = []
  const quarterHour = { logicalId: 'EveryQuarterHour', everySeconds: 900, input: undefined }
  const morning = { logicalId: 'Morning', everySeconds: 86_400, input: '{"do":"heads"}' }
  const schedules = startSchedules(
    [
      { ...quarterHour, function: { name: 'Due' } },
      { ...morning, function: { name: 'Heads' } },
    ],
    PLACE,
    (name, event) => sent.push([name, event]),
  )
  vi.advanceTimersByTime(3_000)
  expect(sent).toMatchObject([
    ['Due', { 'detail-type': 'Scheduled Event', time: '2027-02-26T05:59:33Z' }],
    ['Heads', { do: 'heads' }],
  ])
  vi.advanceTimersByTime(30 * 60_000)
  expect(sent.slice(2)).toMatchObject([
    ['Due', {}],
    ['Due', {}],
  ])
  schedules.close()
  vi.advanceTimersByTime(86_400_000)
  expect(sent).toHaveLength(4)
  vi.useRealTimers()
})
