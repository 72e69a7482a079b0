import { Duration, Stack } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { CfnBucket, ObjectLockRetention } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { ENV } from '../../shared/env-names.ts'
import type { AccessLogs } from './access-logs.ts'
import { acknowledge } from './acknowledge.ts'
import type { CustomerKey } from './customer-key.ts'
import type { Handler } from './handler.ts'
import { PrivateBucket, underKey } from './private-bucket.ts'
import { underlying } from './underlying.ts'

/** How long a record stands against everybody's wish: the ten years for which a court can ask about a grant. */
const RETENTION = Duration.days(3653)

/**
 * What must be shown years later: frozen submissions and the daily heads of the audit chains. Written once; no
 * function can change or remove it before its time. Governance mode, so that a named administrator can still
 * follow a court's order to erase, which compliance mode would make impossible even for the State.
 */
export class Records extends Construct {
  readonly bucket: PrivateBucket
  readonly #key: CustomerKey

  constructor(scope: Construct, id: string, props: { key: CustomerKey; accessLogs: AccessLogs }) {
    super(scope, id)
    this.#key = props.key
    this.bucket = new PrivateBucket(this, 'Bucket', {
      ...underKey(props.key.key),
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: ObjectLockRetention.governance(RETENTION),
      serverAccessLogsBucket: props.accessLogs.bucket,
      serverAccessLogsPrefix: 'records/',
    })
  }

  /** Writing of new records only. */
  grantAdd(fn: Handler): void {
    this.#allow(fn, ['s3:PutObject'])
  }

  /** Writing of new records and reading of all. */
  grantAddAndRead(fn: Handler): void {
    this.#allow(fn, ['s3:GetObject', 's3:PutObject'])
  }

  #allow(fn: Handler, actions: string[]): void {
    fn.addToRolePolicy(new PolicyStatement({ actions, resources: [this.bucket.arnForObjects('*')] }))
    this.#key.grantThrough('s3', fn)
    fn.addEnvironment(ENV.recordsBucket, this.bucket.bucketName)
    const logicalId = Stack.of(this).getLogicalId(underlying(this.bucket, CfnBucket))
    acknowledge(fn.executionRole, {
      [`IAM5[Resource::<${logicalId}.Arn>/*]`]:
        'Records of every dossier lie in this bucket and none can be overwritten.',
    })
  }
}
