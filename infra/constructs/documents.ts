import { Duration, Lazy, Stack } from 'aws-cdk-lib'
import { AnyPrincipal, Effect, type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { CfnBucket, HttpMethods } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { ENV } from '../../shared/env-names.ts'
import type { AccessLogs } from './access-logs.ts'
import { acknowledge } from './acknowledge.ts'
import type { CustomerKey } from './customer-key.ts'
import type { Handler } from './handler.ts'
import { MalwareScan, VERDICT_TAG } from './malware-scan.ts'
import { PrivateBucket, underKey } from './private-bucket.ts'
import { underlying } from './underlying.ts'

type DocumentsProps = { key: CustomerKey; accessLogs: AccessLogs; portalUrl: string }

/**
 * Uploaded documents. The browser sends them straight here with a permission that the API signs; each upload is
 * scanned for malware, and what is infected can no longer be read, whoever signed the link.
 */
export class Documents extends Construct {
  readonly bucket: PrivateBucket
  readonly #key: CustomerKey
  readonly #inspectors: IRole[] = []

  constructor(scope: Construct, id: string, props: DocumentsProps) {
    super(scope, id)
    this.#key = props.key
    this.bucket = new PrivateBucket(this, 'Bucket', {
      ...underKey(props.key.key),
      versioned: true,
      cors: [
        {
          allowedOrigins: [props.portalUrl],
          allowedMethods: [HttpMethods.GET, HttpMethods.POST, HttpMethods.PUT],
          allowedHeaders: ['content-type', 'if-none-match', 'range', 'x-amz-checksum-sha256'],
          exposedHeaders: ['ETag', 'x-amz-version-id'],
          maxAge: 3000,
        },
      ],
      lifecycleRules: [
        {
          id: 'ForgetWhatWasReplaced',
          // Longer than the portal waits for an announced file (`expire-documents.ts`).
          abortIncompleteMultipartUploadAfter: Duration.days(7),
          noncurrentVersionExpiration: Duration.days(90),
          expiredObjectDeleteMarker: true,
        },
        {
          id: 'RemoveInfected',
          tagFilters: { [VERDICT_TAG]: 'THREATS_FOUND' },
          expiration: Duration.days(30),
        },
      ],
      serverAccessLogsBucket: props.accessLogs.bucket,
      serverAccessLogsPrefix: 'documents/',
    })
    // Said on the resource itself: the construct's own switch would bring a custom resource in Python along.
    underlying(this.bucket, CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    }
    const scan = new MalwareScan(this, 'MalwareScan', { bucket: this.bucket, key: props.key })
    this.#inspectors.push(scan.role)
    this.#denyInfected()
  }

  /** Signing of uploads and downloads (a signed link can do what its signer can). */
  grantSign(fn: Handler): void {
    this.#allowObjects(fn, [
      's3:GetObject',
      's3:GetObjectVersion',
      's3:ListMultipartUploadParts',
      's3:PutObject',
    ])
    this.#key.grantThrough('s3', fn)
  }

  /** Reading of uploads, before and after their malware verdict, to check type and hash, and removing the infected. */
  grantInspect(fn: Handler): void {
    this.#allowObjects(fn, [
      's3:DeleteObject',
      's3:DeleteObjectVersion',
      's3:GetObject',
      's3:GetObjectVersion',
    ])
    this.#key.grantThrough('s3', fn)
    this.#inspectors.push(fn.executionRole)
  }

  /** Reading of what was found clean, to put it into an archive. */
  grantRead(fn: Handler): void {
    this.#allowObjects(fn, ['s3:GetObject', 's3:GetObjectVersion'])
    this.#key.grantThrough('s3', fn)
  }

  /** Removing of what its owner has removed; the bucket keeps it for a while yet. */
  grantRemove(fn: Handler): void {
    this.#allowObjects(fn, ['s3:AbortMultipartUpload', 's3:DeleteObject'])
  }

  #allowObjects(fn: Handler, actions: string[]): void {
    fn.addToRolePolicy(new PolicyStatement({ actions, resources: [this.bucket.arnForObjects('*')] }))
    fn.addEnvironment(ENV.documentsBucket, this.bucket.bucketName)
    acknowledge(fn.executionRole, {
      [`IAM5[Resource::<${this.#logicalId()}.Arn>/*]`]:
        'Every document of every dossier lies in this bucket; who may see which one is decided per request.',
    })
  }

  #denyInfected(): void {
    const inspectorArns = Lazy.list({ produce: () => this.#inspectors.map((role) => role.roleArn) })
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'NobodyReadsInfectedDocuments',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['s3:GetObject', 's3:GetObjectVersion'],
        resources: [this.bucket.arnForObjects('*')],
        conditions: {
          StringEquals: { [`s3:ExistingObjectTag/${VERDICT_TAG}`]: 'THREATS_FOUND' },
          ArnNotEquals: { 'aws:PrincipalArn': inspectorArns },
        },
      }),
    )
  }

  #logicalId(): string {
    return Stack.of(this).getLogicalId(underlying(this.bucket, CfnBucket))
  }
}
