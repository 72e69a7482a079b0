import * as z from 'zod'
import { physicalName, resolve } from './resolve.ts'
import { resourcesOfType, type Scope } from './scope.ts'

export type ResponseHeader = { name: string; value: string; override: boolean }

const Override = z.object({ Override: z.boolean() })

const PolicyConfig = z.object({
  CustomHeadersConfig: z.object({
    Items: z.array(z.object({ Header: z.string(), Value: z.string(), Override: z.boolean() })),
  }),
  SecurityHeadersConfig: z.object({
    ContentSecurityPolicy: Override.extend({ ContentSecurityPolicy: z.string() }),
    ContentTypeOptions: Override,
    FrameOptions: Override.extend({ FrameOption: z.string() }),
    ReferrerPolicy: Override.extend({ ReferrerPolicy: z.string() }),
    StrictTransportSecurity: Override.extend({
      AccessControlMaxAgeSec: z.number(),
      IncludeSubdomains: z.boolean().default(false),
      Preload: z.boolean().default(false),
    }),
  }),
})

/** A response headers policy of CloudFront as the headers that it sets. `id` is what its `Ref` gives. */
export function securityHeaders(scope: Scope, id: string): ResponseHeader[] {
  const found = resourcesOfType(scope, 'AWS::CloudFront::ResponseHeadersPolicy').find(
    ([logicalId]) => physicalName(logicalId, scope) === id,
  )
  if (!found) throw new Error(`The template has no response headers policy ${id}.`)
  const config = PolicyConfig.parse(resolve(found[1].Properties['ResponseHeadersPolicyConfig'], scope))
  const { ContentSecurityPolicy, ContentTypeOptions, FrameOptions, ReferrerPolicy, StrictTransportSecurity } =
    config.SecurityHeadersConfig
  const transport = [
    `max-age=${StrictTransportSecurity.AccessControlMaxAgeSec}`,
    ...(StrictTransportSecurity.IncludeSubdomains ? ['includeSubDomains'] : []),
    ...(StrictTransportSecurity.Preload ? ['preload'] : []),
  ].join('; ')
  const header = (name: string, value: string, { Override }: { Override: boolean }) => ({
    name: name.toLowerCase(),
    value,
    override: Override,
  })
  return [
    header('content-security-policy', ContentSecurityPolicy.ContentSecurityPolicy, ContentSecurityPolicy),
    header('x-content-type-options', 'nosniff', ContentTypeOptions),
    header('x-frame-options', FrameOptions.FrameOption, FrameOptions),
    header('referrer-policy', ReferrerPolicy.ReferrerPolicy, ReferrerPolicy),
    header('strict-transport-security', transport, StrictTransportSecurity),
    ...config.CustomHeadersConfig.Items.map((item) => header(item.Header, item.Value, item)),
  ]
}
