import { Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { FailureQueue } from './failure-queue.ts'
import { followTable } from './follow-table.ts'
import { Handler } from './handler.ts'
import type { PortalTable } from './portal-table.ts'

type BackgroundJobsProps = { portalTable: PortalTable; environment: Record<string, string> }

/** Work that takes longer than a request may: each job is an item, and its writing starts the function. */
export class BackgroundJobs extends Construct {
  readonly handler: Handler
  readonly failures: FailureQueue

  constructor(scope: Construct, id: string, props: BackgroundJobsProps) {
    super(scope, id)
    this.failures = new FailureQueue(this, 'Failures')
    this.handler = new Handler(this, 'Job', {
      entry: 'functions/events/job.lambda.ts',
      description: 'Concordia: exports, PDFs and other work that takes minutes',
      timeout: Duration.minutes(15),
      memoryMB: 1024,
      environment: props.environment,
    })
    followTable(this, {
      portalTable: props.portalTable,
      handler: this.handler,
      failures: this.failures,
      kinds: ['Job'],
      // One at a time, so that none waits for, or is repeated with, another; ten beside each other.
      batchSize: 1,
      retryAttempts: 2,
      beside: 10,
    })
  }
}
