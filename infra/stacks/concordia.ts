import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import * as z from 'zod'
import { ENV } from '../../shared/env-names.ts'
import { ServiceSettings } from '../../shared/service.ts'
import { AccessLogs } from '../constructs/access-logs.ts'
import { Alarms } from '../constructs/alarms.ts'
import { BackgroundJobs } from '../constructs/background-jobs.ts'
import { CustomerKey } from '../constructs/customer-key.ts'
import { PortalDistribution } from '../constructs/distribution.ts'
import { Documents } from '../constructs/documents.ts'
import { DueWork } from '../constructs/due-work.ts'
import { Exports } from '../constructs/exports.ts'
import { Handler } from '../constructs/handler.ts'
import { PortalHttpApi } from '../constructs/http-api.ts'
import { Mail } from '../constructs/mail.ts'
import { MailReturns } from '../constructs/mail-returns.ts'
import { OutboxDelivery } from '../constructs/outbox-delivery.ts'
import { watch } from '../constructs/portal-alarms.ts'
import { PortalTable } from '../constructs/portal-table.ts'
import { Records } from '../constructs/records.ts'
import { createSecurityHeaders } from '../constructs/security-headers.ts'
import { SignIn } from '../constructs/sign-in.ts'
import { Site } from '../constructs/site.ts'
import { UploadInspection } from '../constructs/upload-inspection.ts'
import { createParameters } from './parameters.ts'

/** The whole portal. Wiring only: what each part is, its construct says. */
export class ConcordiaStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props)
    const parameters = createParameters(this)
    const { portalUrl } = parameters

    const key = new CustomerKey(this, 'CustomerKey')
    const accessLogs = new AccessLogs(this, 'AccessLogs')
    const portalTable = new PortalTable(this, 'Storage', { key })
    const documents = new Documents(this, 'Documents', { key, accessLogs, portalUrl })
    const records = new Records(this, 'Records', { key, accessLogs })
    const exports = new Exports(this, 'Exports', { key, accessLogs })
    const mail = new Mail(this, 'Mail', {
      from: parameters.mailFrom,
      verified: parameters.mailDomainVerified,
    })
    const signIn = new SignIn(this, 'SignIn', { portalUrl, mail })

    const webhooks = { [ENV.webhookOpenHosts]: parameters.webhookOpenHosts }
    const environment = { [ENV.portalUrl]: portalUrl, [ENV.serviceSettings]: serviceSettings(this) }
    const apiHandler = new Handler(this, 'Api', {
      entry: 'functions/api/api.lambda.ts',
      description: 'Concordia: the API',
      timeout: Duration.seconds(29),
      memoryMB: 1024,
      environment: { ...environment, ...webhooks, [ENV.firstAdminEmail]: parameters.firstAdminEmail },
    })
    portalTable.grantReadWrite(apiHandler)
    documents.grantSign(apiHandler)
    records.grantAddAndRead(apiHandler)
    exports.grantRead(apiHandler)
    signIn.grantUse(apiHandler)

    const outbox = new OutboxDelivery(this, 'Outbox', { portalTable, environment })
    portalTable.grantReadWrite(outbox.handler)
    documents.grantRemove(outbox.handler)
    mail.grantSend(outbox.handler)

    const returns = new MailReturns(this, 'Returns', { mail, environment })
    portalTable.grantReadWrite(returns.handler)

    const uploads = new UploadInspection(this, 'Uploads', { documents, environment })
    portalTable.grantReadWrite(uploads.handler)
    documents.grantInspect(uploads.handler)

    const due = new DueWork(this, 'DueWork', { environment })
    portalTable.grantReadWrite(due.handler)
    records.grantAdd(due.handler)

    const jobs = new BackgroundJobs(this, 'Jobs', {
      portalTable,
      environment: { ...environment, ...webhooks },
    })
    portalTable.grantReadWrite(jobs.handler)
    documents.grantRead(jobs.handler)
    exports.grantWrite(jobs.handler)
    records.grantAddAndRead(jobs.handler)

    const { api } = new PortalHttpApi(this, 'HttpApi', { handler: apiHandler })
    const { distribution } = new PortalDistribution(this, 'Portal', {
      ...parameters,
      site: new Site(this, 'Site', { accessLogs }),
      api,
      accessLogs,
      headers: createSecurityHeaders(this, 'SecurityHeaders', {
        documents: documents.bucket.bucketRegionalDomainName,
        signIn: signIn.pagesOrigin,
      }),
    })
    const alarms = new Alarms(this, 'Alarms', { email: parameters.alarmEmail })
    watch(alarms, { api, apiHandler, portalTable, outbox, uploads, due, jobs, returns, mail })

    new CfnOutput(this, 'DistributionDomain', {
      value: distribution.distributionDomainName,
      description: "CloudFront's own name: the target of the DNS record of PortalUrl",
    })
    new CfnOutput(this, 'TableName', { value: portalTable.table.tableName })
    // Where infra/bin/redrive.ts finds failed work and whom to give it to again.
    for (const [name, { handler, failures }] of Object.entries({
      Outbox: outbox,
      Uploads: uploads,
      Due: due,
      Jobs: jobs,
      Returns: returns,
    })) {
      new CfnOutput(this, `${name}Function`, { value: handler.functionName })
      new CfnOutput(this, `${name}Failures`, { value: failures.queue.queueUrl })
    }
  }
}

/**
 * The service's settings (`service` in cdk.json) as text for a function's environment. Checked here too: what is
 * wrong in them must not be found out by the first applicant.
 */
function serviceSettings(scope: Construct): string {
  const { success, data, error } = ServiceSettings.safeParse(scope.node.getContext('service'))
  if (success) return JSON.stringify(data)
  throw new Error(`\`service\` in cdk.json is not as it must be:\n${z.prettifyError(error)}`)
}
