import type { ResponseOf } from '../../shared/api/route.ts'
import { select } from '../../shared/evaluation/selection.ts'
import { selectionSentence } from '../../shared/evaluation/selection-sentence.ts'
import type { selectionApi } from '../../shared/selection/api.ts'
import { problemOf } from '../../shared/selection/problem.ts'
import { selectionRulesOf } from '../../shared/selection/rules.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import { currentDecisions } from '../decisions/current-decisions.ts'
import { rankedRows } from '../decisions/ranked-rows.ts'
import { readDraw } from './draw.store.ts'

type Answer = ResponseOf<(typeof selectionApi)['GET /calls/:callId/selection']>

/** Who the call's rules select among its dossiers, with nothing that a committee wishes, and why. */
export async function selectCall(
  { table }: Pick<Context, 'table'>,
  { callId }: { callId: string },
): Promise<Answer> {
  const call = await findPublishedCall(table, callId)
  const [rows, draw] = await Promise.all([rankedRows(table, callId), readDraw(table, callId)])
  const decisions = await currentDecisions(table, rows)
  const candidates = rows.map(({ row, standing: { isUnderThreshold } }) => {
    const decision = decisions.get(row.id)
    return { dossier: row, isUnderThreshold, ...(decision && { decision }) }
  })
  const { dossiers, ...account } = select(
    problemOf({
      dossiers: rows.map(({ row }) => row),
      underThreshold: new Set(
        rows.filter(({ standing }) => standing.isUnderThreshold).map(({ row }) => row.id),
      ),
      call,
      seed: draw?.seed,
    }),
  )
  return {
    rules: selectionRulesOf(call),
    draw: draw ?? null,
    candidates,
    selection: {
      ...account,
      dossiers: dossiers.map((selected) => ({
        ...selected,
        words: { fr: selectionSentence(selected.reason, 'fr'), en: selectionSentence(selected.reason, 'en') },
      })),
    },
  }
}
