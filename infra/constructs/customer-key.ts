import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import { Construct } from 'constructs'

/** What DynamoDB and S3 need on behalf of a caller, spelled out: the library's own grants end in `*`. */
const ACTIONS = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
]

/** The customer's own key, under which the table and the uploaded documents lie. Kept when the stack goes. */
export class CustomerKey extends Construct {
  readonly key: Key

  constructor(scope: Construct, id: string) {
    super(scope, id)
    this.key = new Key(this, 'Key', {
      description: 'Concordia: table, documents and records',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }

  /** Lets `grantee` use the key, but only through one service: it can never decrypt by itself. */
  grantThrough(service: 'dynamodb' | 's3', grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ACTIONS,
        resources: [this.key.keyArn],
        conditions: {
          StringEquals: { 'kms:ViaService': `${service}.${Stack.of(this).region}.amazonaws.com` },
        },
      }),
    )
  }
}
