import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Duration, Stack } from 'aws-cdk-lib'
import { CfnBucket } from 'aws-cdk-lib/aws-s3'
import { BucketDeployment, CacheControl, type ISource, Source } from 'aws-cdk-lib/aws-s3-deployment'
import { Construct } from 'constructs'
import type { AccessLogs } from './access-logs.ts'
import { acknowledge } from './acknowledge.ts'
import { PrivateBucket } from './private-bucket.ts'
import { underlying } from './underlying.ts'

const BUILT_SITE = fileURLToPath(new URL('../../dist/site', import.meta.url))

/** Vite puts what carries a hash in its name here. */
const HASHED = 'assets/*'

/** The built pages, private: only CloudFront reads them. They can be built again, so the bucket may go. */
export class Site extends Construct {
  readonly bucket: PrivateBucket

  constructor(scope: Construct, id: string, props: { accessLogs: AccessLogs }) {
    super(scope, id)
    this.bucket = new PrivateBucket(this, 'Bucket', {
      serverAccessLogsBucket: props.accessLogs.bucket,
      serverAccessLogsPrefix: 'site/',
    })
    const source = this.#source()
    // Hashed files first, and the old ones stay: a page that is open during a deployment still finds its parts.
    const hashed = new BucketDeployment(this, 'HashedFiles', {
      sources: [source],
      destinationBucket: this.bucket,
      exclude: ['*'],
      include: [HASHED],
      prune: false,
      cacheControl: [
        CacheControl.setPublic(),
        CacheControl.maxAge(Duration.days(365)),
        CacheControl.immutable(),
      ],
      memoryLimit: 256,
    })
    const entry = new BucketDeployment(this, 'Pages', {
      sources: [source],
      destinationBucket: this.bucket,
      exclude: [HASHED],
      prune: true,
      cacheControl: [CacheControl.noCache()],
      memoryLimit: 256,
    })
    entry.node.addDependency(hashed)
    this.#acknowledge(hashed)
  }

  #source(): ISource {
    // Vite's list of its own files is for our measurements.
    if (existsSync(`${BUILT_SITE}/index.html`)) return Source.asset(BUILT_SITE, { exclude: ['.vite'] })
    if (Stack.of(this).bundlingRequired) {
      throw new Error('The site is not built: dist/site has no index.html. Run `npm run build` first.')
    }
    // Reading the template for its promises, without building anything, needs no pages.
    return Source.data('index.html', '')
  }

  /** One function of the CDK's own does both deployments, and only while the stack is being deployed. */
  #acknowledge({ handlerRole }: BucketDeployment): void {
    const stack = Stack.of(this)
    const logicalId = stack.getLogicalId(underlying(this.bucket, CfnBucket))
    const bootstrapBucket = `cdk-hnb659fds-assets-${stack.account}-${stack.region}`
    const copies =
      'The CDK copies the built site from the bucket of its bootstrap into the bucket of the site.'
    acknowledge(handlerRole.node.scope ?? handlerRole, {
      L1: "The function is the CDK's own, and so is the choice of its runtime.",
      'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]':
        "The role is the CDK's own and writes its own log.",
      'IAM5[Action::s3:Abort*]': copies,
      'IAM5[Action::s3:DeleteObject*]': copies,
      'IAM5[Action::s3:GetBucket*]': copies,
      'IAM5[Action::s3:GetObject*]': copies,
      'IAM5[Action::s3:List*]': copies,
      [`IAM5[Resource::arn:aws:s3:::${bootstrapBucket}/*]`]: copies,
      [`IAM5[Resource::<${logicalId}.Arn>/*]`]: copies,
    })
  }
}
