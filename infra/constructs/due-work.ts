import { Duration, Stack } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler'
import { Construct } from 'constructs'
import { FailureQueue } from './failure-queue.ts'
import { Handler } from './handler.ts'

/** Does what has become due since the last time: closings, reminders, daily heads of the audit chains. */
export class DueWork extends Construct {
  readonly handler: Handler
  readonly failures: FailureQueue

  constructor(scope: Construct, id: string, props: { environment: Record<string, string> }) {
    super(scope, id)
    this.failures = new FailureQueue(this, 'Failures')
    this.handler = new Handler(this, 'Due', {
      entry: 'functions/events/due.lambda.ts',
      description: 'Concordia: closings, reminders and daily heads of the audit chains',
      timeout: Duration.minutes(5),
      memoryMB: 512,
      environment: props.environment,
      failures: this.failures.queue,
    })
    new CfnSchedule(this, 'EveryQuarterHour', {
      description: 'Concordia: looks for what has become due',
      scheduleExpression: 'rate(15 minutes)',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: this.handler.functionArn,
        roleArn: this.#createRole().roleArn,
        deadLetterConfig: { arn: this.failures.queue.queueArn },
        // The next run finds what this one missed, so it is no use to try for longer than until then.
        retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 900 },
      },
    })
  }

  /** What the scheduler may do, and only for schedules of this account. */
  #createRole(): Role {
    const role = new Role(this, 'SchedulerRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    })
    const allow = (action: string, resource: string) =>
      role.addToPolicy(new PolicyStatement({ actions: [action], resources: [resource] }))
    allow('lambda:InvokeFunction', this.handler.functionArn)
    allow('sqs:SendMessage', this.failures.queue.queueArn)
    return role
  }
}
