import { Duration } from 'aws-cdk-lib'
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront'
import { Construct } from 'constructs'

/** Hosts, besides the portal's own, that its pages may talk to. A name without a scheme takes the page's own. */
type Hosts = { documents: string; signIn: string }

const NO_DEVICES = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'interest-cohort']

const CUSTOM_HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': NO_DEVICES.map((feature) => `${feature}=()`).join(', '),
}

/** Headers with which every answer of the portal tells the browser what its pages may do. */
export function createSecurityHeaders(scope: Construct, id: string, hosts: Hosts): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, id, {
    comment: 'Concordia: security headers of pages and API',
    securityHeadersBehavior: {
      // Two do not override: an answer of the API says less of itself, or is the page of its own documentation.
      contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(hosts), override: false },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      referrerPolicy: {
        referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
        override: false,
      },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        override: true,
      },
    },
    customHeadersBehavior: {
      customHeaders: Object.entries(CUSTOM_HEADERS).map(([header, value]) => ({
        header,
        value,
        override: true,
      })),
    },
  })
}

function contentSecurityPolicy({ documents, signIn }: Hosts): string {
  const directives = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': `'self' data: blob: ${documents}`,
    // A PDF in the browser's own viewer; the documents' host serves nothing that runs.
    'frame-src': documents,
    'font-src': "'self'",
    'manifest-src': "'self'",
    'connect-src': `'self' ${documents}`,
    'form-action': `'self' ${signIn}`,
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  }
  return Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')
}
