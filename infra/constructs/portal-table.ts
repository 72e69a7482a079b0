import { RemovalPolicy } from 'aws-cdk-lib'
import {
  AttributeType,
  Billing,
  ProjectionType,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Construct } from 'constructs'
import { ENV } from '../../shared/env-names.ts'
import type { CustomerKey } from './customer-key.ts'
import type { Handler } from './handler.ts'

/** A transaction is authorised through the actions of its parts, so it has none of its own here. */
const ITEM_ACTIONS = [
  'dynamodb:BatchGetItem',
  'dynamodb:ConditionCheckItem',
  'dynamodb:DeleteItem',
  'dynamodb:GetItem',
  'dynamodb:PutItem',
  'dynamodb:Query',
  'dynamodb:UpdateItem',
]

const string = (name: string) => ({ name, type: AttributeType.STRING })

/**
 * Sparse indexes: only small row items carry `listPk`, so saving a section touches none of them, and projecting
 * everything costs no more than a row.
 */
const INDEXES = { listByTime: 'listTime', listByScore: 'listScore', listByReference: 'listReference' }

/** The one table. It outlives the stack, can be restored to any second of 35 days, and streams its changes. */
export class PortalTable extends Construct {
  readonly table: TableV2
  readonly #key: CustomerKey

  constructor(scope: Construct, id: string, props: { key: CustomerKey }) {
    super(scope, id)
    this.#key = props.key
    this.table = new TableV2(this, 'Table', {
      partitionKey: string('pk'),
      sortKey: string('sk'),
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(props.key.key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      timeToLiveAttribute: 'expiresAt',
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      globalSecondaryIndexes: Object.entries(INDEXES).map(([indexName, sortKey]) => ({
        indexName,
        partitionKey: string('listPk'),
        sortKey: string(sortKey),
        projectionType: ProjectionType.ALL,
      })),
    })
  }

  /** Reading and writing of items, alone or in a transaction, and queries on the lists; never a scan. */
  grantReadWrite(fn: Handler): void {
    const { tableArn } = this.table
    const indexArns = Object.keys(INDEXES).map((index) => `${tableArn}/index/${index}`)
    fn.addToRolePolicy(new PolicyStatement({ actions: ITEM_ACTIONS, resources: [tableArn] }))
    fn.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:Query'], resources: indexArns }))
    this.#key.grantThrough('dynamodb', fn)
    fn.addEnvironment(ENV.tableName, this.table.tableName)
  }
}
