import { DomainError } from '../../shared/errors/domain-error.ts'
import type { PublicDraw } from '../../shared/selection/draw.ts'
import { isAnnounced } from '../../shared/decisions/release.ts'
import type { DossierRow } from '../../shared/dossiers/dossier.ts'
import { DRAW_ALGORITHM, drawOrder } from '../../shared/selection/draw-order.ts'
import { tiedReferences } from '../../shared/selection/ties.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import { callRowPages } from '../decisions/call-rows.ts'
import { readLastDecisions } from '../decisions/decision-item.ts'
import type { Table } from '../storage/table.ts'
import { readDraw } from './draw.store.ts'

/**
 * The draw as anybody may repeat it, once results are released: that there was one tells nothing before. References say
 * who took part; points and names are not told.
 */
export async function readPublicDraw(
  { table }: Context,
  { callId }: { callId: string },
): Promise<PublicDraw> {
  const [call, draw] = await Promise.all([findPublishedCall(table, callId), readDraw(table, callId)])
  if (!draw || call.releasedAt === undefined) throw new DomainError('draw.not_found')
  const { seed, drawnAt } = draw
  const ties = tiedReferences(await announcedDossiers(table, callId, call.releasedAt)).map((references) =>
    drawOrder(seed, references).map(({ reference }) => reference),
  )
  return { seed, drawnAt, algorithm: DRAW_ALGORITHM, ties }
}

/**
 * Whom the draw can have put in order: over the thresholds, and with a result that was announced. The first decision
 * tells: a later one that replaces it, and is not announced, must not show.
 */
async function announcedDossiers(table: Table, callId: string, releasedAt: string): Promise<DossierRow[]> {
  const announced: DossierRow[] = []
  for await (const page of callRowPages(table, callId)) {
    const decided = page.filter(({ standing }) => standing.decisions > 0)
    const first = await readLastDecisions(
      table,
      decided.map(({ row }) => ({ id: row.id, decisions: 1 })),
    )
    for (const { row, standing } of decided) {
      const decision = first.get(row.id)
      if (decision && !standing.isUnderThreshold && isAnnounced(decision, releasedAt)) announced.push(row)
    }
  }
  return announced
}
