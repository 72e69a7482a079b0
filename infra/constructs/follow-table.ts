import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { Construct } from 'constructs'
import type { FailureQueue } from './failure-queue.ts'
import type { Handler } from './handler.ts'
import type { PortalTable } from './portal-table.ts'

type Following = {
  portalTable: PortalTable
  handler: Handler
  failures: FailureQueue
  /** Kinds of the new items that start the function. */
  kinds: readonly string[]
  /** Changed items that start it too: those whose attribute has this value. */
  changed?: { attribute: string; value: string }
  batchSize: number
  retryAttempts: number
  /** Items that are handled beside each other, each partition in its own order. */
  beside?: number
}

/** Starts a function for each new item of some kinds, from the table's stream; what fails for good lands in its queue. */
export function followTable(scope: Construct, following: Following): void {
  const { tableStreamArn } = following.portalTable.table
  if (!tableStreamArn) throw new Error('The table has no stream to follow.')
  following.handler.addToRolePolicy(
    new PolicyStatement({
      actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
      resources: [tableStreamArn],
    }),
  )
  // Lambda's poller looks for the stream in the list of all; that list is of names only.
  following.handler.addToRolePolicy(
    new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }),
  )
  new EventSourceMapping(scope, 'Stream', {
    target: following.handler,
    eventSourceArn: tableStreamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: following.batchSize,
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    retryAttempts: following.retryAttempts,
    onFailure: new SqsDlq(following.failures.queue),
    ...(following.beside !== undefined && { parallelizationFactor: following.beside }),
    filters: filtersOf(following),
  })
}

const filter = (eventName: 'INSERT' | 'MODIFY', attribute: string, value: string) =>
  FilterCriteria.filter({
    eventName: FilterRule.isEqual(eventName),
    dynamodb: { NewImage: { [attribute]: { S: FilterRule.isEqual(value) } } },
  })

const filtersOf = ({ kinds, changed }: Following) => [
  ...kinds.map((kind) => filter('INSERT', 'kind', kind)),
  ...(changed ? [filter('MODIFY', changed.attribute, changed.value)] : []),
]
