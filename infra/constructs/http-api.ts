import { RemovalPolicy } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'
import type { Handler } from './handler.ts'

/** Requests a second, and at once, that the portal takes before it answers 429: a deadline day, many times over. */
const THROTTLE = { rateLimit: 500, burstLimit: 1000 }

/** Everything under `/api` goes to one function, which routes by itself. */
export class PortalHttpApi extends Construct {
  readonly api: HttpApi

  constructor(scope: Construct, id: string, props: { handler: Handler }) {
    super(scope, id)
    this.api = new HttpApi(this, 'Api', { description: 'Concordia', createDefaultStage: false })
    const routes = this.api.addRoutes({
      path: '/api/{proxy+}',
      methods: [HttpMethod.ANY],
      integration: new HttpLambdaIntegration('Handler', props.handler),
    })
    for (const route of routes) {
      acknowledge(route, {
        APIG4: 'The function checks the session cookie and the permission that each of its routes names.',
      })
    }
    const log = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      detailedMetricsEnabled: true,
      throttle: THROTTLE,
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(LOG_LINE),
      },
    })
  }
}

/** No address of the visitor and no query: neither is needed to follow a fault, and both are personal. */
const LOG_LINE = JSON.stringify({
  time: '$context.requestTime',
  requestId: '$context.requestId',
  method: '$context.httpMethod',
  path: '$context.path',
  status: '$context.status',
  milliseconds: '$context.responseLatency',
  bytes: '$context.responseLength',
  error: '$context.integrationErrorMessage',
})
