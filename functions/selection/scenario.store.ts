import { Scenario } from '../../shared/selection/scenario.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import type { Guard, Transaction } from '../storage/transaction.ts'

/** Scenarios of a call, the oldest first. */
export async function readScenarios(table: Table, callId: string): Promise<Scenario[]> {
  const items = await table.partition(callId, 'scenario#')
  return items
    .map((item) => Scenario.parse(item['scenario']))
    .sort((left, right) => Date.parse(left.createdAt) - Date.parse(right.createdAt))
}

/** A scenario as whoever changes it has seen it; `precondition.failed` where somebody changed it since. */
export async function findScenario(
  table: Table,
  { callId, scenarioId, revision }: { callId: string; scenarioId: string; revision?: number | undefined },
): Promise<Scenario> {
  const item = await table.get(keys.scenario(callId, scenarioId))
  if (!item) throw new DomainError('scenario.not_found')
  const scenario = Scenario.parse(item['scenario'])
  if (revision !== undefined && scenario.revision !== revision) throw new DomainError('precondition.failed')
  return scenario
}

const isUnchanged = ({ revision }: Scenario): Guard => ({
  expression: 'scenario.revision = :revision',
  values: { ':revision': revision },
  otherwise: () => new DomainError('precondition.failed'),
})

/** Adds to the transaction a scenario, in the place of the one `before` or for the first time. */
export const putScenario = (
  transaction: Transaction,
  callId: string,
  scenario: Scenario,
  before?: Scenario,
): Transaction =>
  transaction.put(
    { ...keys.scenario(callId, scenario.id), kind: 'Scenario', schemaVersion: 1, scenario },
    before && isUnchanged(before),
  )

/** Adds to the transaction that a scenario is no more. */
export const deleteScenarioItem = (
  transaction: Transaction,
  callId: string,
  scenario: Scenario,
): Transaction => transaction.delete(keys.scenario(callId, scenario.id), isUnchanged(scenario))
