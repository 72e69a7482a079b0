import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import {
  BatchGetCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  UpdateCommand,
  type DynamoDBDocumentClient,
  type QueryCommandInput,
  type TransactWriteCommandInput,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb'
import type { Key } from './keys.ts'

/** An item as it stands in the table: key, `kind`, `schemaVersion` and what the kind holds. */
export type Item = Key & { kind: string; schemaVersion: number } & Record<string, unknown>

/** A page of a query: items, and the key after which the next page starts. */
export interface Page {
  items: Item[]
  lastKey: Record<string, unknown> | undefined
}

type Query = Omit<QueryCommandInput, 'TableName'>

const isItem = (value: Record<string, unknown>): value is Item =>
  typeof value['pk'] === 'string' && typeof value['sk'] === 'string' && typeof value['kind'] === 'string'

/** What was last written, or, at half the price, what was written up to a second ago. */
export type Reading = 'latest' | 'recent'

/** The one table: a thin sender of requests. What an item means is said by the stores (`*.store.ts`). */
export class Table {
  readonly client: DynamoDBDocumentClient
  readonly name: string

  constructor(client: DynamoDBDocumentClient, name: string) {
    this.client = client
    this.name = name
  }

  /** One item, or undefined. Reads what was last written unless told that a second ago is enough. */
  async get(key: Key, { isConsistent = true } = {}): Promise<Item | undefined> {
    const { Item: item } = await this.client.send(
      new GetCommand({ TableName: this.name, Key: key, ConsistentRead: isConsistent }),
    )
    return item && isItem(item) ? item : undefined
  }

  /** Items by their keys, each named once, in no order; absent ones are left out. Reads what was last written. */
  async getMany(wanted: readonly Key[]): Promise<Item[]> {
    const found: Item[] = []
    let pending: Record<string, unknown>[] = wanted.map((key) => ({ ...key }))
    while (pending.length > 0) {
      const { Responses, UnprocessedKeys } = await this.client.send(
        new BatchGetCommand({
          RequestItems: { [this.name]: { Keys: pending.slice(0, 100), ConsistentRead: true } },
        }),
      )
      found.push(...(Responses?.[this.name] ?? []).filter(isItem))
      pending = [...(UnprocessedKeys?.[this.name]?.Keys ?? []), ...pending.slice(100)]
    }
    return found
  }

  /** One page of a query. */
  async page(query: Query): Promise<Page> {
    const { Items, LastEvaluatedKey } = await this.client.send(
      new QueryCommand({ TableName: this.name, ...query }),
    )
    return { items: (Items ?? []).filter(isItem), lastKey: LastEvaluatedKey }
  }

  /** Every item of a partition whose sort key starts with `prefix`, page after page. */
  async partition(pk: string, prefix = '', reading: Reading = 'latest'): Promise<Item[]> {
    const items: Item[] = []
    let startKey: Record<string, unknown> | undefined
    do {
      const page: Page = await this.page({
        KeyConditionExpression: prefix ? 'pk = :pk AND begins_with(sk, :prefix)' : 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk, ...(prefix && { ':prefix': prefix }) },
        ConsistentRead: reading === 'latest',
        ...(startKey && { ExclusiveStartKey: startKey }),
      })
      items.push(...page.items)
      startKey = page.lastKey
    } while (startKey)
    return items
  }

  /** Writes one whole item that nothing else depends on. */
  async put(item: Item): Promise<void> {
    await this.client.send(new PutCommand({ TableName: this.name, Item: item }))
  }

  /** Takes an item out and gives it; of two who take in the same moment one gets undefined, as where the condition fails. */
  async take(
    key: Key,
    condition: { expression: string; values: Record<string, unknown> },
  ): Promise<Item | undefined> {
    try {
      const { Attributes } = await this.client.send(
        new DeleteCommand({
          TableName: this.name,
          Key: key,
          ConditionExpression: condition.expression,
          ExpressionAttributeValues: condition.values,
          ReturnValues: 'ALL_OLD',
        }),
      )
      return Attributes && isItem(Attributes) ? Attributes : undefined
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return undefined
      throw error
    }
  }

  /** One conditional update. Throws the SDK's `ConditionalCheckFailedException`, with the item where asked for. */
  async update(update: Omit<UpdateCommandInput, 'TableName'>): Promise<Record<string, unknown> | undefined> {
    const { Attributes } = await this.client.send(new UpdateCommand({ TableName: this.name, ...update }))
    return Attributes
  }

  /** All or nothing; see `Transaction`, which says what a failed condition means. */
  async transact(
    operations: NonNullable<TransactWriteCommandInput['TransactItems']>,
    token?: string,
  ): Promise<void> {
    await this.client.send(
      new TransactWriteCommand({ TransactItems: operations, ...(token && { ClientRequestToken: token }) }),
    )
  }
}
