import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { FailureQueue } from './failure-queue.ts'
import { followTable } from './follow-table.ts'
import { Handler } from './handler.ts'
import type { PortalTable } from './portal-table.ts'

type OutboxDeliveryProps = { portalTable: PortalTable; environment: Record<string, string> }

/** Sends what a transaction left in the outbox, and looks at what changed after it was confirmed: follows the table's stream. */
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
    followTable(this, {
      portalTable: props.portalTable,
      handler: this.handler,
      failures: this.failures,
      // What leaves, and the log, which webhooks are told of.
      kinds: ['OutboxMessage', 'AuditEvent'],
      // A section or a dossier that a partner has confirmed, and that has changed since.
      changed: { attribute: 'watchedFor', value: 'confirmations' },
      batchSize: 10,
      retryAttempts: 5,
    })
  }
}
