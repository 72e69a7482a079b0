import type { ResponseOf } from '../../shared/api/route.ts'
import type { decisionsApi } from '../../shared/decisions/api.ts'
import { rankDossiers } from '../../shared/decisions/ranking.ts'
import { selectionRulesOf } from '../../shared/selection/rules.ts'
import { tiesByArrival } from '../../shared/selection/ties.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import type { Table } from '../storage/table.ts'
import { readDraw } from '../selection/draw.store.ts'
import { currentDecisions } from './current-decisions.ts'
import { readTally } from './tally.store.ts'
import { readEnvelope } from './envelope.store.ts'
import { rankedRows } from './ranked-rows.ts'

type Ranking = ResponseOf<(typeof decisionsApi)['GET /calls/:callId/ranking']>

/**
 * The call's dossiers under evaluation or later by score, with the line where the envelope ends if each is given what
 * it asked for, and with what was decided so far.
 */
export async function rankCall(
  { table }: Pick<Context, 'table'>,
  { callId }: { callId: string },
): Promise<Ranking> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await readTally(table, callId)
    const ranking = await rankAsOf(table, callId)
    const after = await readTally(table, callId)
    // A meeting that was closed meanwhile is in it whole or not at all.
    if (before.recorded === after.recorded || attempt === TRIES) return ranking
  }
}

const TRIES = 5

async function rankAsOf(table: Table, callId: string): Promise<Ranking> {
  const call = await findPublishedCall(table, callId)
  const [rows, envelope, draw] = await Promise.all([
    rankedRows(table, callId),
    readEnvelope(table, callId),
    readDraw(table, callId),
  ])
  const decisions = await currentDecisions(table, rows)
  const standings = new Map(rows.map(({ row, standing }) => [row.id, standing]))
  const weak = rows.filter(({ standing }) => standing.isUnderThreshold).map(({ row }) => row.id)
  const ranked = rankDossiers({
    dossiers: rows.map(({ row }) => row),
    underThreshold: new Set(weak),
    envelope: call.envelope,
    selection: call.selection,
    seed: draw?.seed,
  })
  const ranking = ranked.map(({ leftBefore: { part, total }, ...place }) => {
    // One evaluation alone has no range: 0 would read as agreement.
    const range = place.dossier.evaluationsDone > 1 ? standings.get(place.dossier.id)?.range : undefined
    const decision = decisions.get(place.dossier.id)
    return {
      ...place,
      leftBefore: { total, ...(part !== undefined && { part }) },
      ...(range !== undefined && { range }),
      ...(decision && { decision }),
    }
  })
  const isUndrawn = selectionRulesOf(call).ties === 'draw' && !draw
  return { ranking, envelope, undrawn: isUndrawn ? tiesByArrival(ranking).flat().length : 0 }
}
