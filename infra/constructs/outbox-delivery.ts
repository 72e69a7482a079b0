import { Duration } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping, FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Construct } from 'constructs'
import { FailureQueue } from './failure-queue.ts'
import { Handler } from './handler.ts'
import type { PortalTable } from './portal-table.ts'

type OutboxDeliveryProps = { portalTable: PortalTable; environment: Record<string, string> }

/** Sends what a transaction left in the outbox: follows the table's stream and looks at new outbox messages only. */
export class OutboxDelivery extends Construct {
  readonly handler: Handler
  readonly failures: FailureQueue

  constructor(scope: Construct, id: string, props: OutboxDeliveryProps) {
    super(scope, id)
    this.failures = new FailureQueue(this, 'Failures')
    this.handler = new Handler(this, 'RecordChanged', {
      entry: 'functions/events/record-changed.lambda.ts',
      description: 'Concordia: sends the e-mails of the outbox',
      timeout: Duration.minutes(1),
      memoryMB: 512,
      environment: props.environment,
    })
    this.#follow(props.portalTable)
  }

  #follow({ table }: PortalTable): void {
    const { tableStreamArn } = table
    if (!tableStreamArn) throw new Error('The table has no stream to follow.')
    this.handler.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
        resources: [tableStreamArn],
      }),
    )
    // Lambda's poller looks for the stream in the list of all; that list is of names only.
    this.handler.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }))
    new EventSourceMapping(this, 'Stream', {
      target: this.handler,
      eventSourceArn: tableStreamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 10,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 5,
      onFailure: new SqsDlq(this.failures.queue),
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.isEqual('INSERT'),
          dynamodb: { NewImage: { kind: { S: FilterRule.isEqual('OutboxMessage') } } },
        }),
      ],
    })
  }
}
