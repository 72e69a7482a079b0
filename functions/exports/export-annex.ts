import type { Call } from '../../shared/calls/call.ts'
import { annexLines, type AnnexLine } from '../../shared/exports/annex.ts'
import type { Language } from '../../shared/language.ts'
import { rankCall } from '../decisions/rank-call.ts'
import type { Deps } from '../deps.ts'

/** Lines of the annex of a call's deliberation, from its ranking as it stands: before the release too. */
export async function readAnnex(
  { table }: Pick<Deps, 'table'>,
  { id }: Pick<Call, 'id'>,
  language: Language,
): Promise<AnnexLine[]> {
  const { ranking } = await rankCall({ table }, { callId: id })
  return annexLines(ranking, language)
}
