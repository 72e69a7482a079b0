import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { failedEvent, type Aws } from './failed-event.ts'

/** Names of the queues, as the stack's outputs begin. */
export const REDRIVABLE = ['Outbox', 'Uploads', 'Due', 'Jobs', 'Returns']

/** Kind of the items that the queues of the table's stream speak of. */
const KINDS: Record<string, string> = { Jobs: 'Job' }

const Outputs = z.array(z.object({ OutputKey: z.string(), OutputValue: z.string() }))
const Received = z.object({
  Messages: z
    .array(z.object({ MessageId: z.string(), ReceiptHandle: z.string(), Body: z.string() }))
    .default([]),
})
type Message = z.infer<typeof Received>['Messages'][number]
const Invocation = z.object({ FunctionError: z.string().optional() })
const Answer = z.object({ batchItemFailures: z.array(z.unknown()) })

type Tools = { aws: Aws; say: (line: string) => void }
type Place = { functionName: string; queueUrl: string; tableName: string; kind: string }

/**
 * Takes each message of a failure queue once and runs the function with the event in it, as when it failed. A message
 * goes only when the function has succeeded; else it is back in the queue after five minutes.
 */
export async function redrive(name: string, tools: Tools): Promise<{ handled: number; failed: number }> {
  const place = await findPlace(name, tools.aws)
  const seen = new Set<string>()
  let failed = 0
  for (;;) {
    const messages = (await receive(place, tools.aws)).filter(({ MessageId }) => !seen.has(MessageId))
    if (messages.length === 0) break
    for (const message of messages) {
      seen.add(message.MessageId)
      const failure = await handleAgain(message, place, tools.aws)
      if (failure === undefined) continue
      failed += 1
      tools.say(`${message.MessageId} failed again: ${failure}`)
    }
  }
  const handled = seen.size - failed
  tools.say(
    `${name}: ${handled} done, ${failed} failed again and ${failed === 1 ? 'stays' : 'stay'} in the queue.`,
  )
  return { handled, failed }
}

async function findPlace(name: string, aws: Aws): Promise<Place> {
  const printed = await aws('cloudformation describe-stacks', {
    'stack-name': 'Concordia',
    query: 'Stacks[0].Outputs',
  })
  const outputs = Outputs.parse(JSON.parse(printed))
  const find = (key: string) => outputs.find(({ OutputKey }) => OutputKey === key)?.OutputValue
  const [functionName, queueUrl] = [find(`${name}Function`), find(`${name}Failures`)]
  const tableName = find('TableName')
  if (functionName && queueUrl && tableName)
    return { functionName, queueUrl, tableName, kind: KINDS[name] ?? 'OutboxMessage' }
  throw new Error(`The stack Concordia has no outputs for ${name}: deploy the present version first.`)
}

async function receive({ queueUrl }: Place, aws: Aws): Promise<Message[]> {
  const answer = await aws('sqs receive-message', {
    'queue-url': queueUrl,
    'max-number-of-messages': '10',
    'visibility-timeout': '300',
    'wait-time-seconds': '2',
  })
  // The CLI prints nothing at all when the queue is empty.
  return Received.parse(JSON.parse(answer.trim() || '{}')).Messages
}

/** Gives why it failed, or undefined when it is done. */
async function handleAgain(message: Message, place: Place, aws: Aws): Promise<string | undefined> {
  try {
    const event = await failedEvent(message.Body, { aws, ...place })
    const failure = await invoke(place.functionName, event, aws)
    if (failure !== undefined) return failure
    await aws('sqs delete-message', {
      'queue-url': place.queueUrl,
      'receipt-handle': message.ReceiptHandle,
    })
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function invoke(functionName: string, event: unknown, aws: Aws): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'concordia-redrive-'))
  try {
    const [payload, answer] = [join(folder, 'event.json'), join(folder, 'answer.json')]
    await writeFile(payload, JSON.stringify(event))
    const options = {
      'function-name': functionName,
      'cli-binary-format': 'raw-in-base64-out',
      payload: `file://${payload}`,
    }
    const printed = await aws('lambda invoke', options, answer)
    const answered = await readFile(answer, 'utf8')
    if (Invocation.parse(JSON.parse(printed)).FunctionError !== undefined) return answered
    return hasItemFailures(answered) ? 'the function says that it could not handle the record' : undefined
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** A handler of a stream answers with what it could not handle instead of failing as a whole. */
function hasItemFailures(answer: string): boolean {
  const { success, data } = Answer.safeParse(JSON.parse(answer.trim() || 'null'))
  return success && data.batchItemFailures.length > 0
}
