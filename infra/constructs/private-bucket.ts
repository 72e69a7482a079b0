import { RemovalPolicy } from 'aws-cdk-lib'
import { BlockPublicAccess, Bucket, BucketEncryption, type BucketProps } from 'aws-cdk-lib/aws-s3'
import type { Key } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'

/** Server-side encryption under the customer's own key, with a bucket key so that not each object asks for one. */
export const underKey = (key: Key): BucketProps => ({
  encryption: BucketEncryption.KMS,
  encryptionKey: key,
  bucketKeyEnabled: true,
})

/** A bucket that nobody reads without a permission or without TLS, and that stays when the stack goes. */
export class PrivateBucket extends Bucket {
  /** Said again because the class leaves open what its own interface wants to know. */
  override get isWebsite(): boolean {
    return false
  }

  constructor(scope: Construct, id: string, props: BucketProps) {
    super(scope, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...props,
    })
  }
}
