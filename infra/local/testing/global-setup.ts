import type { TestProject } from 'vitest/node'
import type { DynamoEngine } from '../dynamodb/engines.ts'
import { launchDynamo } from '../dynamodb/launch.ts'
import { tableDefinitionFromConstruct } from '../template/table-definition.ts'
import { TEST_CREDENTIALS, TEST_REGION } from './provided.ts'

/**
 * Vitest `globalSetup`: one local DynamoDB in memory for the whole run, and the table's definition as the stack's
 * construct writes it. `DYNAMO_ENGINE=dynamodb-local` runs the same tests on Amazon's own DynamoDB Local.
 */
export default async function startStandIns(project: TestProject): Promise<() => Promise<void>> {
  const [dynamo, tableDefinition] = await Promise.all([
    launchDynamo({ engine: wishedEngine(process.env['DYNAMO_ENGINE']) }),
    tableDefinitionFromConstruct(),
  ])
  project.provide('dynamo', { endpoint: dynamo.endpoint, region: TEST_REGION, credentials: TEST_CREDENTIALS })
  project.provide('tableDefinition', tableDefinition)
  return () => dynamo.close()
}

function wishedEngine(name: string | undefined): DynamoEngine | undefined {
  if (name === undefined || name === '') return undefined
  if (name === 'dynoxide' || name === 'dynamodb-local') return name
  throw new Error(`DYNAMO_ENGINE is "${name}", and has to be "dynoxide" or "dynamodb-local".`)
}
