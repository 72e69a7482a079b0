import { App, type AppProps, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { ConcordiaStack } from './concordia.ts'
import { FirewallStack } from './firewall.ts'

/**
 * The application with its stacks, checked by cdk-nag when it is synthesized. Account and region are fixed by
 * context, so that synthesis needs neither credentials nor network and gives the same template everywhere.
 */
export function createApp(props: AppProps = {}): App {
  const app = new App(props)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  const account = String(app.node.getContext('account'))
  const region = String(app.node.getContext('region'))
  new ConcordiaStack(app, 'Concordia', { env: { account, region }, description: 'Concordia, the portal' })
  // CloudFront takes its firewall from this region only.
  if (String(app.node.tryGetContext('firewall')) === 'true') {
    new FirewallStack(app, 'ConcordiaFirewall', { env: { account, region: 'us-east-1' } })
  }
  return app
}
