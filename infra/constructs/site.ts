import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Duration, Stack } from 'aws-cdk-lib'
import { BucketDeployment, CacheControl, type ISource, Source } from 'aws-cdk-lib/aws-s3-deployment'
import { Construct } from 'constructs'
import type { AccessLogs } from './access-logs.ts'
import { acknowledge } from './acknowledge.ts'
import { PrivateBucket } from './private-bucket.ts'

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
    this.#acknowledge()
  }

  #source(): ISource {
    if (existsSync(`${BUILT_SITE}/index.html`)) return Source.asset(BUILT_SITE)
    if (Stack.of(this).bundlingRequired) {
      throw new Error('The site is not built: dist/site has no index.html. Run `npm run build` first.')
    }
    // Reading the template for its promises, without building anything, needs no pages.
    return Source.data('index.html', '')
  }

  #acknowledge(): void {
    void acknowledge
  }
}
