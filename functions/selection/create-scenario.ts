import { hashOf } from '../../shared/canonical-json.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Scenario, ScenarioContent } from '../../shared/selection/scenario.ts'
import { chainCallEvent, readCallHead } from '../audit/call-chain.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import { actorOf, type Context } from '../context.ts'
import { withFreshDossier } from '../dossiers/dossier.store.ts'
import { once, rememberRequest } from '../storage/idempotency.ts'
import { Transaction } from '../storage/transaction.ts'
import { findScenario, putScenario, readScenarios } from './scenario.store.ts'

/** More are no longer compared by anybody. */
const MOST_SCENARIOS = 50

interface Input {
  callId: string
  content: ScenarioContent
}

/** Keeps a try-out under a name. It decides nothing, and the call's chain tells who kept what. */
export const createScenario = (context: Context, input: Input): Promise<Scenario> =>
  once(
    context,
    () => withFreshDossier(() => create(context, input)),
    (scenarioId) => findScenario(context.table, { callId: input.callId, scenarioId }),
  )

async function create(context: Context, { callId, content }: Input): Promise<Scenario> {
  const { table, receivedAt } = context
  const [, known, head] = await Promise.all([
    findPublishedCall(table, callId),
    readScenarios(table, callId),
    readCallHead(table, callId),
  ])
  if (known.length >= MOST_SCENARIOS) throw new DomainError('scenario.too_many', { limit: MOST_SCENARIOS })
  const { name } = actorOf(context)
  const scenario: Scenario = {
    ...content,
    id: context.newId('scenario'),
    revision: 1,
    createdAt: receivedAt,
    createdByName: name,
    changedAt: receivedAt,
    changedByName: name,
  }
  const transaction = new Transaction(table)
  rememberRequest(transaction, context, scenario.id)
  putScenario(transaction, callId, scenario)
  chainCallEvent(transaction, context, head, {
    callId,
    type: 'scenario.created',
    facts: { scenarioId: scenario.id, name: content.name, contentHash: hashOf(content) },
  })
  await transaction.commit()
  return scenario
}
