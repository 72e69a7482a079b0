import type { Dossier } from '../../shared/dossiers/dossier.ts'
import type { Context } from '../context.ts'
import { refuseConflicted } from '../evaluation/record-conflict.ts'
import { authorise } from './authorise.ts'
import { loadDossier } from './dossier.store.ts'
import { viewFor } from './view-dossier.ts'

interface Input {
  dossierId: string
  /** `recent` costs half, and may miss what was written within the last second; `latest` where absent. */
  reading?: 'latest' | 'recent'
}

/** A dossier whole, as the asker may see it; `dossier.not_found` where they may not. */
export async function readDossier(context: Context, { dossierId, reading }: Input): Promise<Dossier> {
  const record = await loadDossier(context.table, dossierId, reading)
  authorise(context, 'dossier.read', record)
  await refuseConflicted(context, record)
  return viewFor(context, record)
}
