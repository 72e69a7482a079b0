import { Duration } from 'aws-cdk-lib'
import { ObjectOwnership } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'
import { PrivateBucket } from './private-bucket.ts'

/** Where the buckets and CloudFront say who asked for what. Addresses of visitors are personal: 90 days, no more. */
export class AccessLogs extends Construct {
  readonly bucket: PrivateBucket

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.bucket = new PrivateBucket(this, 'Bucket', {
      // CloudFront's standard log delivery writes through an access control list and nothing else.
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      lifecycleRules: [{ expiration: Duration.days(90) }],
    })
    acknowledge(this.bucket, {
      S1: 'The bucket that receives the access logs does not log its own deliveries.',
    })
  }
}
