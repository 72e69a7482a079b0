import { CfnCondition, Fn, Stack, Token } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import {
  AllowedMethods,
  CachePolicy,
  CfnDistribution,
  Function as CloudFrontFunction,
  Distribution,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  type ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import { Construct } from 'constructs'
import type { AccessLogs } from './access-logs.ts'
import { acknowledge } from './acknowledge.ts'
import { NAVIGATION } from './navigation.ts'
import type { Site } from './site.ts'
import { underlying } from './underlying.ts'

type PortalDistributionProps = {
  site: Site
  api: HttpApi
  headers: ResponseHeadersPolicy
  accessLogs: AccessLogs
  /** Values of the stack's parameters; the last two may be empty when it is deployed. */
  portalUrl: string
  certificateArn: string
  firewallArn: string
}

/** The one public address: pages from the site's bucket, everything under `/api` from the HTTP API, never kept. */
export class PortalDistribution extends Construct {
  readonly distribution: Distribution

  constructor(scope: Construct, id: string, props: PortalDistributionProps) {
    super(scope, id)
    const shared = {
      responseHeadersPolicy: props.headers,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    }
    const apiHost = `${props.api.apiId}.execute-api.${Stack.of(this).region}.amazonaws.com`
    this.distribution = new Distribution(this, 'Distribution', {
      comment: 'Concordia',
      httpVersion: HttpVersion.HTTP2_AND_3,
      // All of CloudFront's places: the readers are in the Caribbean, the cheaper classes serve them from afar.
      priceClass: PriceClass.PRICE_CLASS_ALL,
      logBucket: props.accessLogs.bucket,
      logFilePrefix: 'cloudfront/',
      defaultBehavior: {
        ...shared,
        origin: S3BucketOrigin.withOriginAccessControl(props.site.bucket),
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        functionAssociations: [
          { eventType: FunctionEventType.VIEWER_REQUEST, function: this.#createNavigation() },
        ],
      },
      additionalBehaviors: {
        '/api/*': {
          ...shared,
          origin: new HttpOrigin(apiHost),
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        },
      },
    })
    this.#useOwnName(props.portalUrl, props.certificateArn)
    this.#useFirewall(props.firewallArn)
    this.#acknowledge()
  }

  #createNavigation(): CloudFrontFunction {
    return new CloudFrontFunction(this, 'Navigation', {
      comment: 'Answers every page address with the application',
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(NAVIGATION),
    })
  }

  /** With a certificate, CloudFront answers to the host of the portal's address; without, only to its own name. */
  #useOwnName(portalUrl: string, certificateArn: string): void {
    const has = this.#isGiven('HasCertificate', certificateArn)
    const distribution = underlying(this.distribution, CfnDistribution)
    const host = Fn.select(1, Fn.split('://', portalUrl))
    distribution.addPropertyOverride('DistributionConfig.Aliases', whenGiven(has, [host]))
    distribution.addPropertyOverride(
      'DistributionConfig.ViewerCertificate',
      whenGiven(has, {
        AcmCertificateArn: certificateArn,
        MinimumProtocolVersion: 'TLSv1.2_2021',
        SslSupportMethod: 'sni-only',
      }),
    )
  }

  #useFirewall(firewallArn: string): void {
    const has = this.#isGiven('HasFirewall', firewallArn)
    underlying(this.distribution, CfnDistribution).addPropertyOverride(
      'DistributionConfig.WebACLId',
      whenGiven(has, firewallArn),
    )
  }

  #isGiven(id: string, value: string): CfnCondition {
    return new CfnCondition(this, id, { expression: Fn.conditionNot(Fn.conditionEquals(value, '')) })
  }

  #acknowledge(): void {
    acknowledge(this.distribution, {
      CFR1: 'Partners and visitors come from the whole Caribbean and beyond: no country is shut out.',
      CFR2: 'The firewall is a stack of its own in us-east-1 (infra/stacks/firewall.ts), given by FirewallArn.',
      CFR4: 'TLS 1.2 (2021) is set with the certificate; CloudFront takes no such setting for its own name.',
    })
  }
}

function whenGiven(condition: CfnCondition, value: unknown): unknown {
  return Token.asAny(Fn.conditionIf(condition.logicalId, value, { Ref: 'AWS::NoValue' }))
}
