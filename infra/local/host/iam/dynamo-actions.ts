import { listOf, recordOf } from '../plain.ts'

/** What a request to DynamoDB asks permission for. */
export interface WantedAction {
  /** As in policies: `dynamodb:PutItem`. */
  readonly action: string
  /** Table name, or `table/index/name`; `undefined` where the operation is about no table. */
  readonly resource: string | undefined
}

/** A transaction has no permission of its own: each of its items needs that of its plain operation. */
const TRANSACT_ACTIONS: Readonly<Record<string, string>> = {
  Put: 'dynamodb:PutItem',
  Update: 'dynamodb:UpdateItem',
  Delete: 'dynamodb:DeleteItem',
  ConditionCheck: 'dynamodb:ConditionCheckItem',
  Get: 'dynamodb:GetItem',
}

const WRITES = new Set([
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'BatchWriteItem',
  'TransactWriteItems',
  'ExecuteStatement',
  'BatchExecuteStatement',
  'ExecuteTransaction',
])

/** True for operations that may add records to the table's stream. */
export const isWrite = (operation: string): boolean => WRITES.has(operation)

/**
 * The permissions that a DynamoDB request needs, after "Actions, resources, and condition keys for Amazon DynamoDB" of
 * the Service Authorization Reference. `body` is the request's parsed JSON.
 */
export function wantedActions(operation: string, body: unknown): WantedAction[] {
  const request = recordOf(body)
  if (operation === 'TransactWriteItems' || operation === 'TransactGetItems') {
    return distinct(listOf(request['TransactItems']).flatMap((item) => transactActions(item)))
  }
  const action = `dynamodb:${operation}`
  if (operation === 'BatchGetItem' || operation === 'BatchWriteItem') {
    return Object.keys(recordOf(request['RequestItems'])).map((table) => ({
      action,
      resource: nameOf(table),
    }))
  }
  return [{ action, resource: resourceOf(request) }]
}

function transactActions(item: unknown): WantedAction[] {
  return Object.entries(recordOf(item)).map(([kind, part]) => ({
    action: TRANSACT_ACTIONS[kind] ?? `dynamodb:${kind}`,
    resource: resourceOf(recordOf(part)),
  }))
}

function resourceOf(request: Record<string, unknown>): string | undefined {
  const [table, index] = [request['TableName'], request['IndexName']]
  if (typeof table !== 'string') return undefined
  return typeof index === 'string' ? `${nameOf(table)}/index/${index}` : nameOf(table)
}

/** A table may also be named by its ARN. */
function nameOf(table: string): string {
  return table.startsWith('arn:') ? table.slice(table.indexOf(':table/') + ':table/'.length) : table
}

function distinct(actions: WantedAction[]): WantedAction[] {
  return [...new Map(actions.map((each) => [`${each.action} ${each.resource}`, each])).values()]
}
