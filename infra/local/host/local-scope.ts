import { type SynthesizedStack } from '../template/read-template.ts'
import { type Scope, createScope } from '../template/scope.ts'

/** The sender of the portal's messages here; its domain can never exist (RFC 2606). */
const MAIL_FROM = 'cooperation@concordia.example'
/** One of the demonstration people. */
const FIRST_ADMIN = 'admin@demo.example'

export interface LocalAddresses {
  /** Public address, without a slash at the end. */
  readonly portal: string
  /** Address of the local S3. */
  readonly s3: string
}

/** Path under the public address where the local OpenID provider stands in for Cognito. */
export const SIGN_IN_PATH = '_sign-in'

/** Reads the template with the values that a deployment would give it, and with what answers here for the cloud. */
export function localScope(stack: SynthesizedStack, addresses: LocalAddresses): Scope {
  const answers: Readonly<Record<string, string>> = {
    'AWS::S3::Bucket.RegionalDomainName': new URL(addresses.s3).host,
    'AWS::Cognito::UserPool.ProviderURL': `${addresses.portal}/${SIGN_IN_PATH}`,
  }
  return createScope(stack, {
    parameters: {
      PortalUrl: addresses.portal,
      MailFrom: MAIL_FROM,
      FirstAdminEmail: FIRST_ADMIN,
      // A receiver that somebody tries beside the portal.
      WebhookOpenHosts: 'localhost',
    },
    attribute: (resource, name) => answers[`${resource.Type}.${name}`],
  })
}
