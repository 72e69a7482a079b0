import { describeCertainty, type Certainty, type ScoredDossier } from '../../shared/evaluation/certainty.ts'
import { selectionRulesOf } from '../../shared/selection/rules.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import { AssignmentItem } from '../dossiers/dossier-record.ts'
import { findNoted } from '../evaluation/consensus.store.ts'
import type { Table } from '../storage/table.ts'
import { rankCall } from './rank-call.ts'

/** How many dossiers are read at the same time. */
const AT_ONCE = 25

/** How sure the order of the call's ranking is, among the dossiers that a threshold does not exclude. */
export async function rankCertainty(context: Context, input: { callId: string }): Promise<Certainty> {
  const [{ ranking }, call] = await Promise.all([
    rankCall(context, input),
    findPublishedCall(context.table, input.callId),
  ])
  const fundable = ranking.filter(({ place }) => place !== 'not_scored' && place !== 'under_threshold')
  const line = fundable.findLastIndex(({ place }) => place === 'funded') + 1
  const scored: ScoredDossier[] = []
  for (let start = 0; start < fundable.length; start += AT_ONCE) {
    const page = fundable.slice(start, start + AT_ONCE)
    scored.push(...(await Promise.all(page.map(({ dossier }) => readTotals(context.table, dossier.id)))))
  }
  const certainty = describeCertainty(scored, line, selectionRulesOf(call).divergence / 100)
  const apart = certainty.dossiers.filter(({ remedy }) => remedy !== undefined)
  const noted = await findNoted(
    context.table,
    apart.map(({ dossierId }) => dossierId),
  )
  const dossiers = certainty.dossiers.map((one) =>
    noted.has(one.dossierId) ? { ...one, isNoted: true } : one,
  )
  return { ...certainty, dossiers }
}

/** The totals that count: of evaluations submitted by those who are still assigned. */
async function readTotals(table: Table, dossierId: string): Promise<ScoredDossier> {
  const items = await table.partition(dossierId, 'assignment#')
  const totals = items
    .map((item) => AssignmentItem.parse(item))
    .flatMap(({ state, total, evaluatorId, evaluatorName }) =>
      state === 'submitted' && total !== undefined ? [{ evaluatorId, evaluatorName, total }] : [],
    )
  return { dossierId, totals }
}
