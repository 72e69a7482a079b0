import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import type { Construct } from 'constructs'

const visibility = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: true,
  metricName,
})

/** Requests in five minutes from one address. A whole school or town hall may share one, so it is generous. */
const REQUESTS_PER_ADDRESS = 5000

/**
 * Web application firewall for CloudFront. Optional (`firewall` in cdk.json): it costs a fixed sum a month, and the
 * API checks its own input. A stack of its own, because CloudFront takes web ACLs from us-east-1 only; its output
 * is the parameter FirewallArn of the portal's stack.
 */
export class FirewallStack extends Stack {
  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, { ...props, description: 'Concordia, the firewall of the portal' })
    const acl = new CfnWebACL(this, 'WebAcl', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: visibility('Concordia'),
      rules: [
        {
          name: 'TooManyFromOneAddress',
          priority: 0,
          action: { block: { customResponse: { responseCode: 429 } } },
          statement: { rateBasedStatement: { aggregateKeyType: 'IP', limit: REQUESTS_PER_ADDRESS } },
          visibilityConfig: visibility('TooManyFromOneAddress'),
        },
        managedRules(1, 'AWSManagedRulesAmazonIpReputationList'),
        managedRules(2, 'AWSManagedRulesKnownBadInputsRuleSet'),
      ],
    })
    new CfnOutput(this, 'FirewallArn', { value: acl.attrArn })
  }
}

/** The common rule set is left out: its limit of 8 kB a body would refuse long sections of a dossier. */
function managedRules(priority: number, name: string): CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    overrideAction: { none: {} },
    statement: { managedRuleGroupStatement: { vendorName: 'AWS', name } },
    visibilityConfig: visibility(name),
  }
}
