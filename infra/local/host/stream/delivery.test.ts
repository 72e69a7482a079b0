import { expect, test } from 'vitest'
import type { StreamRecord } from './client.ts'
import { type StreamMapping, deliver } from './delivery.ts'

const MAPPING: StreamMapping = {
  functionName: 'RecordChanged',
  filters: [],
  batchSize: 10,
  bisectsOnError: true,
  reportsItemFailures: true,
  maximumRetries: 2,
  failureQueue: 'Failures',
}

const records = (...numbers: number[]): StreamRecord[] =>
  numbers.map((number) => ({ sequenceNumber: String(number), raw: { number } }))

/** Runs a delivery with a function that answers as told, and says what it was given and what was given up. */
async function run(
  mapping: Partial<StreamMapping>,
  batch: StreamRecord[],
  answer: (numbers: number[]) => unknown,
) {
  const seen: number[][] = []
  const givenUp: string[][] = []
  const pauses: number[] = []
  await deliver(
    batch,
    { ...MAPPING, ...mapping },
    {
      invoke: async (event) => {
        const numbers = numbersIn(event)
        seen.push(numbers)
        return answer(numbers)
      },
      assertRunning: () => undefined,
      pauseBefore: async (retry) => {
        pauses.push(retry)
      },
      giveUp: (failed) => givenUp.push(failed.map((record) => record.sequenceNumber)),
    },
  )
  return { seen, givenUp, pauses }
}

function numbersIn(event: unknown): number[] {
  const text = JSON.stringify(event)
  return [...text.matchAll(/"number":(\d+)/g)].map((match) => Number(match[1]))
}

const throwsOn = (bad: number) => (numbers: number[]) => {
  if (numbers.includes(bad)) throw new Error('bad record')
  return { batchItemFailures: [] }
}

test('a batch that is handled is delivered once', async () => {
  expect(await run({}, records(1, 2, 3), () => undefined)).toEqual({
    seen: [[1, 2, 3]],
    givenUp: [],
    pauses: [],
  })
})

test('a failing batch is halved until the bad record stands alone, and only that one is given up', async () => {
  const outcome = await run({}, records(1, 2, 3, 4), throwsOn(3))
  expect(outcome.seen).toEqual([[1, 2, 3, 4], [1, 2], [3, 4], [3], [3], [3], [4]])
  expect(outcome.givenUp).toEqual([['3']])
  expect(outcome.pauses).toEqual([1, 2])
})

test('without halving the whole batch is retried and given up together', async () => {
  const outcome = await run({ bisectsOnError: false }, records(1, 2), throwsOn(2))
  expect(outcome.seen).toEqual([
    [1, 2],
    [1, 2],
    [1, 2],
  ])
  expect(outcome.givenUp).toEqual([['1', '2']])
})

test('after a partial failure only the failed record and those behind it come again', async () => {
  let isFirst = true
  const outcome = await run({ bisectsOnError: false }, records(1, 2, 3), () => {
    if (!isFirst) return { batchItemFailures: [] }
    isFirst = false
    return { batchItemFailures: [{ itemIdentifier: '3' }, { itemIdentifier: '2' }] }
  })
  expect(outcome).toEqual({
    seen: [
      [1, 2, 3],
      [2, 3],
    ],
    givenUp: [],
    pauses: [1],
  })
})

test('a reported failure counts only where the template asks for reports', async () => {
  const answer = () => ({ batchItemFailures: [{ itemIdentifier: '1' }] })
  expect((await run({ reportsItemFailures: false }, records(1), answer)).seen).toEqual([[1]])
  expect((await run({}, records(1), answer)).givenUp).toEqual([['1']])
})

test('an unknown record in the report is a failure of the whole batch', async () => {
  const answer = () => ({ batchItemFailures: [{ itemIdentifier: '99' }] })
  const outcome = await run({ bisectsOnError: false, maximumRetries: 0 }, records(1, 2), answer)
  expect(outcome.givenUp).toEqual([['1', '2']])
})
