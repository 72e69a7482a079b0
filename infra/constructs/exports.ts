import { Duration, Stack } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { CfnBucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { ENV } from '../../shared/env-names.ts'
import type { AccessLogs } from './access-logs.ts'
import { acknowledge } from './acknowledge.ts'
import type { CustomerKey } from './customer-key.ts'
import type { Handler } from './handler.ts'
import { PrivateBucket, underKey } from './private-bucket.ts'
import { underlying } from './underlying.ts'

/** Files that the service asked for. They can be made again, so none stays longer than a fortnight. */
export class Exports extends Construct {
  readonly bucket: PrivateBucket
  readonly #key: CustomerKey

  constructor(scope: Construct, id: string, props: { key: CustomerKey; accessLogs: AccessLogs }) {
    super(scope, id)
    this.#key = props.key
    this.bucket = new PrivateBucket(this, 'Bucket', {
      ...underKey(props.key.key),
      lifecycleRules: [
        {
          id: 'ForgetExports',
          expiration: Duration.days(14),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      serverAccessLogsBucket: props.accessLogs.bucket,
      serverAccessLogsPrefix: 'exports/',
    })
  }

  /** Writing of files, in parts. */
  grantWrite(fn: Handler): void {
    this.#allow(fn, ['s3:AbortMultipartUpload', 's3:PutObject'])
  }

  /** Signing of links to files. */
  grantRead(fn: Handler): void {
    this.#allow(fn, ['s3:GetObject'])
  }

  #allow(fn: Handler, actions: string[]): void {
    fn.addToRolePolicy(new PolicyStatement({ actions, resources: [this.bucket.arnForObjects('*')] }))
    this.#key.grantThrough('s3', fn)
    fn.addEnvironment(ENV.exportsBucket, this.bucket.bucketName)
    const logicalId = Stack.of(this).getLogicalId(underlying(this.bucket, CfnBucket))
    acknowledge(fn.executionRole, {
      [`IAM5[Resource::<${logicalId}.Arn>/*]`]:
        'Exports of every call lie in this bucket; who gets a link to which is decided per request.',
    })
  }
}
