import { Duration } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { Alarms } from './alarms.ts'
import type { BackgroundJobs } from './background-jobs.ts'
import type { DueWork } from './due-work.ts'
import type { Handler } from './handler.ts'
import type { Mail } from './mail.ts'
import type { MailReturns } from './mail-returns.ts'
import type { OutboxDelivery } from './outbox-delivery.ts'
import type { PortalTable } from './portal-table.ts'
import type { UploadInspection } from './upload-inspection.ts'

type Watched = {
  api: HttpApi
  apiHandler: Handler
  portalTable: PortalTable
  outbox: OutboxDelivery
  uploads: UploadInspection
  due: DueWork
  jobs: BackgroundJobs
  returns: MailReturns
  mail: Mail
}

const FIVE_MINUTES = { period: Duration.minutes(5) }

/** Which alarms the portal has, and from when each rings. */
export function watch(alarms: Alarms, watched: Watched): void {
  watchApi(alarms, watched)
  watchTable(alarms, watched)
  watchEventWork(alarms, watched)
  watchMail(alarms, watched)
}

function watchApi(alarms: Alarms, { api, apiHandler, outbox, uploads, due, jobs, returns }: Watched): void {
  alarms.add('ApiFails', {
    metric: api.metricServerError({ ...FIVE_MINUTES, statistic: 'Sum' }),
    threshold: 5,
    says: 'The portal answered five or more requests with a fault of its own within five minutes.',
    runbook: 'api-fails',
  })
  alarms.add('ApiSlow', {
    metric: api.metricLatency({ ...FIVE_MINUTES, statistic: 'p95' }),
    threshold: 3000,
    periods: 3,
    says: 'One request in twenty has taken three seconds or more, for a quarter of an hour.',
    runbook: 'api-slow',
  })
  const handlers = {
    Api: apiHandler,
    RecordChanged: outbox.handler,
    DocumentUploaded: uploads.handler,
    Due: due.handler,
    Job: jobs.handler,
    MailReturned: returns.handler,
  }
  for (const [name, handler] of Object.entries(handlers)) {
    alarms.add(`${name}Throttled`, {
      metric: handler.metricThrottles(FIVE_MINUTES),
      threshold: 1,
      says: `The account has no room left to run the function ${name}.`,
      runbook: 'function-throttled',
    })
  }
}

function watchTable(alarms: Alarms, { portalTable: { table } }: Watched): void {
  alarms.add('TableThrottled', {
    metric: new MathExpression({
      ...FIVE_MINUTES,
      label: 'Throttled reads and writes',
      expression: 'FILL(reads, 0) + FILL(writes, 0)',
      usingMetrics: {
        reads: table.metric('ReadThrottleEvents', { statistic: 'Sum' }),
        writes: table.metric('WriteThrottleEvents', { statistic: 'Sum' }),
      },
    }),
    threshold: 1,
    says: 'DynamoDB refused reads or writes because they came too fast.',
    runbook: 'table-throttled',
  })
}

function watchEventWork(alarms: Alarms, { outbox, uploads, due, jobs, returns }: Watched): void {
  const works = { Outbox: outbox, Uploads: uploads, Due: due, Jobs: jobs, Returns: returns }
  for (const [name, work] of Object.entries(works)) {
    alarms.add(`${name}Failed`, {
      metric: work.failures.queue.metricApproximateNumberOfMessagesVisible(FIVE_MINUTES),
      threshold: 1,
      says: `Work failed to the end of its retries and waits in the queue of ${name}.`,
      runbook: `${name.toLowerCase()}-failed`,
    })
  }
  alarms.add('OutboxLate', {
    metric: outbox.handler.metric('IteratorAge', { ...FIVE_MINUTES, statistic: 'Maximum' }),
    threshold: Duration.minutes(5).toMilliseconds(),
    says: 'E-mails leave five minutes or more after what they tell of.',
    runbook: 'outbox-late',
  })
  alarms.add('DueSilent', {
    metric: due.handler.metricInvocations({ period: Duration.minutes(15) }),
    threshold: 1,
    below: true,
    periods: 3,
    ringsOnSilence: true,
    says: 'Nothing has looked for due work for three quarters of an hour.',
    runbook: 'due-silent',
  })
}

/** SES reviews an account from 5 % bounces and 0.1 % complaints on ("Reputation metrics", SES developer guide). */
function watchMail(alarms: Alarms, { mail }: Watched): void {
  const reputation = (metricName: string) =>
    new Metric({
      namespace: 'AWS/SES',
      metricName,
      dimensionsMap: { 'ses:configuration-set': mail.configurationSet.configurationSetName },
      statistic: 'Maximum',
      period: Duration.hours(1),
    })
  alarms.add('MailBounces', {
    metric: reputation('Reputation.BounceRate'),
    threshold: 0.04,
    says: 'Four e-mails in a hundred or more come back; from five on, SES may stop sending.',
    runbook: 'mail-bounces',
  })
  alarms.add('MailComplaints', {
    metric: reputation('Reputation.ComplaintRate'),
    threshold: 0.0008,
    says: 'Eight e-mails in ten thousand or more are called spam; from ten on, SES may stop sending.',
    runbook: 'mail-complaints',
  })
}
