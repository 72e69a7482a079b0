import { compareSubmissions } from '../../shared/completion/compare-submissions.ts'
import type { Comparison } from '../../shared/completion/comparison.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import { loadDossier } from '../dossiers/dossier.store.ts'
import { readFrozen } from './frozen-content.ts'

interface Input {
  dossierId: string
  from?: number | undefined
  to?: number | undefined
}

/** What differs between two submissions, from their frozen contents; the last two where none are named. */
export async function compareDossier(context: Context, { dossierId, from, to }: Input): Promise<Comparison> {
  const record = await loadDossier(context.table, dossierId)
  authorise(context, 'submission.compare', record)
  const last = record.head.submissions
  const [before, after] = [from ?? (to ?? last) - 1, to ?? last].map((wanted) =>
    record.submissions.find(({ number }) => number === wanted),
  )
  if (!before || !after) throw new DomainError('submission.not_found')
  const [old, now] = await Promise.all([readFrozen(context, before), readFrozen(context, after)])
  return compareSubmissions(old, now)
}
