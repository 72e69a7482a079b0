import { hashOf } from '../../shared/canonical-json.ts'
import type { Scenario, ScenarioContent } from '../../shared/selection/scenario.ts'
import { chainCallEvent, readCallHead } from '../audit/call-chain.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import { actorOf, type Context } from '../context.ts'
import { withFreshDossier } from '../dossiers/dossier.store.ts'
import { Transaction } from '../storage/transaction.ts'
import { deleteScenarioItem, findScenario, putScenario } from './scenario.store.ts'

interface Input {
  callId: string
  scenarioId: string
}

/** The scenario as the writer has seen it, and the head of the call's chain. */
async function load(context: Context, { callId, scenarioId }: Input) {
  await findPublishedCall(context.table, callId)
  const [scenario, head] = await Promise.all([
    findScenario(context.table, { callId, scenarioId, revision: context.ifMatch }),
    readCallHead(context.table, callId),
  ])
  return { scenario, head }
}

/** Writes a scenario anew, or under another name; `precondition.failed` where somebody changed it since. */
export const changeScenario = (
  context: Context,
  { content, ...input }: Input & { content: ScenarioContent },
): Promise<Scenario> =>
  withFreshDossier(async () => {
    const { scenario: before, head } = await load(context, input)
    const scenario: Scenario = {
      ...before,
      ...content,
      revision: before.revision + 1,
      changedAt: context.receivedAt,
      changedByName: actorOf(context).name,
    }
    const transaction = new Transaction(context.table)
    putScenario(transaction, input.callId, scenario, before)
    chainCallEvent(transaction, context, head, {
      callId: input.callId,
      type: 'scenario.changed',
      facts: { scenarioId: scenario.id, name: scenario.name, contentHash: hashOf(content) },
    })
    await transaction.commit()
    return scenario
  })

/** Throws a scenario away; what it held stays told in the call's chain. */
export const deleteScenario = (context: Context, input: Input): Promise<void> =>
  withFreshDossier(async () => {
    const { scenario, head } = await load(context, input)
    const { name, tryOut } = scenario
    const transaction = new Transaction(context.table)
    deleteScenarioItem(transaction, input.callId, scenario)
    chainCallEvent(transaction, context, head, {
      callId: input.callId,
      type: 'scenario.deleted',
      facts: { scenarioId: scenario.id, name, tryOut },
    })
    await transaction.commit()
  })
