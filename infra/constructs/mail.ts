import { ArnFormat, CfnCondition, Fn, Stack } from 'aws-cdk-lib'
import { EventBus, Rule } from 'aws-cdk-lib/aws-events'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import { Construct } from 'constructs'
import { ENV } from '../../shared/env-names.ts'
import type { Handler } from './handler.ts'

/** E-mail through SES, from one address of a domain of the service's own that signs with DKIM. */
export class Mail extends Construct {
  readonly from: string
  /** Whether the domain may be sent from: SES says so some time after its DNS records are there. */
  readonly isVerified: CfnCondition
  readonly identity: EmailIdentity
  readonly configurationSet: ConfigurationSet

  /**
   * @param props.from the plain address that every message comes from
   * @param props.verified `yes` when its domain is verified
   */
  constructor(scope: Construct, id: string, props: { from: string; verified: string }) {
    super(scope, id)
    this.from = props.from
    this.isVerified = new CfnCondition(this, 'IsVerified', {
      expression: Fn.conditionEquals(props.verified, 'yes'),
    })
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      // Refuse rather than send a receipt over a line that anybody can read.
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    })
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(Fn.select(1, Fn.split('@', props.from))),
      configurationSet: this.configurationSet,
    })
    this.#recordFailures()
  }

  /** Sending from the service's address and no other. */
  grantSend(fn: Handler): void {
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendEmail'],
        resources: [
          this.identity.emailIdentityArn,
          this.#arn('ses', 'configuration-set', this.configurationSet.configurationSetName),
        ],
      }),
    )
    fn.addEnvironment(ENV.mailFrom, this.from)
    fn.addEnvironment(ENV.mailConfigurationSet, this.configurationSet.configurationSetName)
  }

  /** What did not arrive, and whose mailbox said so, for the person who answers "I never got it". */
  #recordFailures(): void {
    this.configurationSet.addEventDestination('Failures', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'DefaultBus', 'default')),
      events: [
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.DELIVERY_DELAY,
      ],
    })
    const log = new LogGroup(this, 'FailuresLog', { retention: RetentionDays.THREE_MONTHS })
    log.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('events.amazonaws.com')],
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [log.logGroupArn],
      }),
    )
    // The library's own target for logs would bring a custom resource along, with a download when it runs.
    const target = {
      bind: () => ({ arn: this.#arn('logs', 'log-group', log.logGroupName, ArnFormat.COLON_RESOURCE_NAME) }),
    }
    new Rule(this, 'FailuresRule', {
      description: 'Concordia: keeps bounces, complaints, rejections and delays of e-mails in a log',
      eventPattern: {
        source: ['aws.ses'],
        detail: {
          mail: { tags: { 'ses:configuration-set': [this.configurationSet.configurationSetName] } },
        },
      },
      targets: [target],
    })
  }

  #arn(
    service: string,
    resource: string,
    resourceName: string,
    arnFormat = ArnFormat.SLASH_RESOURCE_NAME,
  ): string {
    return Stack.of(this).formatArn({ service, resource, resourceName, arnFormat })
  }
}
