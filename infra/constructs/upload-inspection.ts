import { Duration } from 'aws-cdk-lib'
import { type EventPattern, Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { Construct } from 'constructs'
import type { Documents } from './documents.ts'
import { FailureQueue } from './failure-queue.ts'
import { Handler } from './handler.ts'

type UploadInspectionProps = { documents: Documents; environment: Record<string, string> }

/** Looks at each upload twice: when it has arrived (type, size, hash) and when the malware verdict is in. */
export class UploadInspection extends Construct {
  readonly handler: Handler
  readonly failures: FailureQueue

  constructor(scope: Construct, id: string, props: UploadInspectionProps) {
    super(scope, id)
    const { bucketName } = props.documents.bucket
    this.failures = new FailureQueue(this, 'Failures')
    this.handler = new Handler(this, 'DocumentUploaded', {
      entry: 'functions/events/document-uploaded.lambda.ts',
      description: 'Concordia: checks uploaded documents and notes their malware verdict',
      timeout: Duration.minutes(5),
      memoryMB: 1024,
      environment: props.environment,
      failures: this.failures.queue,
    })
    this.#on('Arrived', 'An upload has arrived', {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [bucketName] } },
    })
    this.#on('Scanned', 'An upload has its malware verdict', {
      source: ['aws.guardduty'],
      detailType: ['GuardDuty Malware Protection Object Scan Result'],
      detail: { s3ObjectDetails: { bucketName: [bucketName] } },
    })
  }

  #on(id: string, description: string, eventPattern: EventPattern): void {
    new Rule(this, id, {
      description: `Concordia: ${description}`,
      eventPattern,
      targets: [
        new LambdaFunction(this.handler, { deadLetterQueue: this.failures.queue, retryAttempts: 10 }),
      ],
    })
  }
}
