import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb'
import { App, Stack } from 'aws-cdk-lib'
import * as z from 'zod'
import { CustomerKey } from '../../constructs/customer-key.ts'
import { PortalTable } from '../../constructs/portal-table.ts'
import { type Resource, Template } from './read-template.ts'
import { physicalName, resolve } from './resolve.ts'
import { createScope, onlyResource, type Scope } from './scope.ts'

const TABLE = 'AWS::DynamoDB::GlobalTable'

const KeySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }))

/** The properties of the cloud's table that a local one can have too. */
const TableProperties = z.object({
  KeySchema,
  AttributeDefinitions: z.array(
    z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  BillingMode: z.literal('PAY_PER_REQUEST'),
  GlobalSecondaryIndexes: z.array(
    z.object({
      IndexName: z.string(),
      KeySchema,
      Projection: z.object({
        ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
        NonKeyAttributes: z.array(z.string()).optional(),
      }),
    }),
  ),
  StreamSpecification: z.object({
    StreamViewType: z.enum(['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY']),
  }),
  TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.literal(true) }),
})

export type TableDefinition = {
  logicalId: string
  createTable: CreateTableCommandInput & { TableName: string }
  /** Attribute with the second (since 1970) after which an item may go; DynamoDB takes it by a call of its own. */
  timeToLiveAttribute: string
}

/** The one table of the template, as what makes a table like it in any DynamoDB. */
export function tableDefinition(scope: Scope): TableDefinition {
  const [logicalId, resource] = onlyResource(scope, TABLE)
  return { logicalId, ...definitionOf(resource, physicalName(logicalId, scope), scope) }
}

/**
 * The input of CreateTable for the portal's table, straight from its construct: no built functions, no site, no
 * files, a few hundred milliseconds. For tests of the stores.
 */
export function tableDefinitionFromConstruct(): CreateTableCommandInput {
  const name = 'Table'
  const [account, region] = ['111111111111', 'eu-west-3']
  const outdir = mkdtempSync(join(tmpdir(), 'concordia-table-'))
  const app = new App({ outdir })
  const stack = new Stack(app, name, { env: { account, region } })
  // The table needs a key to be written down with; a local one is not encrypted.
  new PortalTable(stack, 'Storage', { key: new CustomerKey(stack, 'Key') })
  const template = Template.parse(app.synth().getStackByName(name).template)
  rmSync(outdir, { recursive: true })
  const scope = createScope({ name, account, region, template, assetPaths: {} }, { parameters: {} })
  return tableDefinition(scope).createTable
}

function definitionOf(
  resource: Resource,
  TableName: string,
  scope: Scope,
): Omit<TableDefinition, 'logicalId'> {
  const properties = TableProperties.parse(resolve(resource.Properties, scope))
  const { TimeToLiveSpecification, StreamSpecification, ...table } = properties
  const indexes = table.GlobalSecondaryIndexes.map(({ Projection, ...index }) => ({
    ...index,
    Projection: {
      ProjectionType: Projection.ProjectionType,
      ...(Projection.NonKeyAttributes ? { NonKeyAttributes: Projection.NonKeyAttributes } : {}),
    },
  }))
  return {
    createTable: {
      ...table,
      TableName,
      GlobalSecondaryIndexes: indexes,
      StreamSpecification: { StreamEnabled: true, ...StreamSpecification },
    },
    timeToLiveAttribute: TimeToLiveSpecification.AttributeName,
  }
}
