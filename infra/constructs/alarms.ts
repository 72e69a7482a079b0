import { CfnCondition, Fn, Stack } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { CfnSubscription, Topic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'

type AlarmProps = {
  metric: IMetric
  /** What has happened, in a sentence for the person who is woken up. */
  says: string
  /** Heading of the runbook (docs/operations.md) without `alarm-` in front: several alarms may share one. */
  runbook: string
  /** Rings from this value up, or, with `below`, under it. */
  threshold: number
  below?: boolean
  /** Periods in a row that must be bad; one by default. */
  periods?: number
  /** Silence is bad news too; by default it is none. */
  ringsOnSilence?: boolean
}

/** Rings by e-mail when the portal needs a person, and says where to read what to do. */
export class Alarms extends Construct {
  readonly topic: Topic

  /** @param props.email who is told; when it is empty at deployment, nobody is */
  constructor(scope: Construct, id: string, props: { email: string }) {
    super(scope, id)
    this.topic = new Topic(this, 'Topic', { displayName: 'Concordia', enforceSSL: true })
    // Requiring TLS replaces the topic's default policy, which was what let CloudWatch publish.
    this.topic.grantPublish(
      new ServicePrincipal('cloudwatch.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    )
    const subscription = new CfnSubscription(this, 'Email', {
      topicArn: this.topic.topicArn,
      protocol: 'email',
      endpoint: props.email,
    })
    subscription.cfnOptions.condition = new CfnCondition(this, 'HasEmail', {
      expression: Fn.conditionNot(Fn.conditionEquals(props.email, '')),
    })
  }

  /** Adds an alarm; `id` names it in the console. */
  add(id: string, props: AlarmProps): void {
    const alarm = new Alarm(this, id, {
      metric: props.metric,
      threshold: props.threshold,
      comparisonOperator: props.below
        ? ComparisonOperator.LESS_THAN_THRESHOLD
        : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: props.periods ?? 1,
      treatMissingData: props.ringsOnSilence ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: `${props.says} What to do: docs/operations.md#alarm-${props.runbook}`,
    })
    alarm.addAlarmAction(new SnsAction(this.topic))
    alarm.addOkAction(new SnsAction(this.topic))
  }
}
