import { CfnParameter } from 'aws-cdk-lib'
import type { Construct } from 'constructs'

/**
 * What whoever deploys the portal tells it, as tokens. Each is a parameter of the template, so that the same template
 * serves every place, this machine too.
 */
export function createParameters(scope: Construct) {
  const text = (id: string, props: { description: string; allowedPattern: string; default?: string }) =>
    new CfnParameter(scope, id, { type: 'String', ...props }).valueAsString
  return {
    portalUrl: text('PortalUrl', {
      description: 'Public address of the portal, without a slash at the end',
      allowedPattern: '^https?://[^/\\s]+$',
    }),
    mailFrom: text('MailFrom', {
      description: 'Plain e-mail address that messages come from; its domain signs them (DKIM)',
      allowedPattern: '^[^@\\s<>]+@[^@\\s<>]+$',
    }),
    mailDomainVerified: text('MailDomainVerified', {
      description:
        'yes, once SES says that the domain of MailFrom is verified; until then codes come from Cognito',
      allowedPattern: '^(yes|no)$',
      default: 'no',
    }),
    firstAdminEmail: text('FirstAdminEmail', {
      description: 'E-mail address that becomes administrator at its first sign-in; empty when there is one',
      allowedPattern: '^$|^[^@\\s<>]+@[^@\\s<>]+$',
      default: '',
    }),
    alarmEmail: text('AlarmEmail', {
      description: 'E-mail address that alarms are sent to; empty for nobody',
      allowedPattern: '^$|^[^@\\s<>]+@[^@\\s<>]+$',
      default: '',
    }),
    webhookOpenHosts: text('WebhookOpenHosts', {
      description:
        'Hosts, by comma, that webhooks may reach over http and in a private network; empty but for trying out',
      allowedPattern: '^[a-z0-9.,-]*$',
      default: '',
    }),
    certificateArn: text('CertificateArn', {
      description: "Certificate (ACM, us-east-1) for PortalUrl's host; empty for CloudFront's own name",
      allowedPattern: '^$|^arn:aws:acm:us-east-1:\\d{12}:certificate/[0-9a-f-]+$',
      default: '',
    }),
    firewallArn: text('FirewallArn', {
      description:
        'Web ACL (WAF, us-east-1) in front of CloudFront, an output of ConcordiaFirewall; empty for none',
      allowedPattern: '^$|^arn:aws:wafv2:us-east-1:\\d{12}:global/webacl/.+$',
      default: '',
    }),
  }
}
