import { Duration } from 'aws-cdk-lib'
import { Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { Construct } from 'constructs'
import { FailureQueue } from './failure-queue.ts'
import { Handler } from './handler.ts'
import type { Mail } from './mail.ts'

type MailReturnsProps = { mail: Mail; environment: Record<string, string> }

/** Writes beside a letter that its e-mail came back: the log of failures is read by nobody who could write again. */
export class MailReturns extends Construct {
  readonly handler: Handler
  readonly failures: FailureQueue

  constructor(scope: Construct, id: string, props: MailReturnsProps) {
    super(scope, id)
    this.failures = new FailureQueue(this, 'Failures')
    this.handler = new Handler(this, 'MailReturned', {
      entry: 'functions/events/mail-returned.lambda.ts',
      description: 'Concordia: notes bounces, complaints and delays beside the letters that they are about',
      timeout: Duration.seconds(30),
      memoryMB: 512,
      environment: props.environment,
      failures: this.failures.queue,
    })
    new Rule(this, 'Returned', {
      description: 'Concordia: an e-mail about a decision did not arrive, or not well',
      eventPattern: {
        source: ['aws.ses'],
        detail: {
          mail: {
            tags: {
              'ses:configuration-set': [props.mail.configurationSet.configurationSetName],
              decision: [{ exists: true }],
            },
          },
        },
      },
      targets: [
        new LambdaFunction(this.handler, { deadLetterQueue: this.failures.queue, retryAttempts: 10 }),
      ],
    })
  }
}
