import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Context } from '../context.ts'
import { authorise, relationTo } from '../dossiers/authorise.ts'
import type { DossierRecord } from '../dossiers/dossier-record.ts'

/**
 * Throws unless the asker reads this dossier for the service. A role gives nothing on a dossier in which its holder
 * is involved: an employee who is a partner or an evaluator of it does not read what others scored.
 */
export function authoriseService(
  context: Context,
  record: Pick<DossierRecord, 'head' | 'members' | 'assignments' | 'calibrators'>,
): void {
  authorise(context, 'dossier.read', record)
  authorise(context, 'evaluation.readAll', record)
  if (relationTo(record, context.actor?.accountId) !== 'none')
    throw new DomainError('permission.denied', { permission: 'evaluation.readAll' })
}
