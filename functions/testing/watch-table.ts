import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb'
import type { TestPortal } from './portal.ts'

/** A request that the portal sent to its table, and what it cost there. */
export interface TableRequest {
  command: string
  capacity: ConsumedCapacity[]
}

const isOfTable = (entry: object): entry is ConsumedCapacity => 'CapacityUnits' in entry

/** Notes every request to the table while some work runs. */
export async function watchTable(portal: TestPortal, work: () => Promise<unknown>): Promise<TableRequest[]> {
  const requests: TableRequest[] = []
  const { middlewareStack } = portal.deps.table.client
  middlewareStack.add(
    (next, { commandName = '' }) =>
      async (request) => {
        const result = await next({
          ...request,
          input: { ...request.input, ReturnConsumedCapacity: 'INDEXES' },
        })
        const consumed = 'ConsumedCapacity' in result.output ? (result.output.ConsumedCapacity ?? []) : []
        requests.push({ command: commandName, capacity: [consumed].flat().filter(isOfTable) })
        return result
      },
    { step: 'initialize', name: 'watchTable' },
  )
  try {
    await work()
  } finally {
    middlewareStack.remove('watchTable')
  }
  return requests
}
