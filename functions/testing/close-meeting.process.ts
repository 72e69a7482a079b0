import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { finishClosing } from '../committee/finish-closing.ts'
import type { Config } from '../config.ts'
import { createDeps } from '../deps.ts'

/** When a process kills itself: before its n-th write leaves, while it is on its way, or once it is answered. */
export type Moment = 'before' | 'during' | 'after'

/** What the process is told, as JSON in its first argument. */
export interface ClosingTask {
  config: Config
  dynamodb: Pick<DynamoDBClientConfig, 'endpoint' | 'region' | 'credentials'>
  now: string
  meetingIds: string[]
  death?: { write: number; moment: Moment } | undefined
}

const WRITES = new Set([
  'TransactWriteItemsCommand',
  'PutItemCommand',
  'UpdateItemCommand',
  'DeleteItemCommand',
])

/** Nothing runs after it: no `finally`, no answer, no last write. */
const die = () => {
  process.kill(process.pid, 'SIGKILL')
  return new Promise<never>(() => {})
}

/** Runs as a process of its own (`killed-meeting.test.ts`): closes meetings, and prints how many writes that took. */
async function run({ config, dynamodb, now, meetingIds, death }: ClosingTask): Promise<void> {
  const deps = { ...createDeps(config, { dynamodb }), now: () => now }
  let writes = 0
  deps.table.client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (request) => {
        if (!WRITES.has(commandName)) return next(request)
        writes += 1
        if (writes !== death?.write) return next(request)
        if (death.moment === 'before') return die()
        const answer = next(request)
        // A few milliseconds: it may have left, arrived or been done. Each of them has to be right.
        await (death.moment === 'after' ? answer : new Promise((resolve) => setTimeout(resolve, 3)))
        return die()
      },
    { step: 'initialize', name: 'countWrites' },
  )
  for (const meetingId of meetingIds) await finishClosing(deps, { meetingId })
  process.stdout.write(String(writes))
}

await run(JSON.parse(process.argv[2] ?? ''))
