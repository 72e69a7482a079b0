import { sha256Hex } from '../../shared/canonical-json.ts'
import type { Dossier } from '../../shared/dossiers/dossier.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Context } from '../context.ts'
import { sendLater } from '../output/outbox.ts'
import { Transaction } from '../storage/transaction.ts'
import { authorise } from './authorise.ts'
import { changeDossier, loadDossier, withFreshDossier } from './dossier.store.ts'
import { readDossier } from './read-dossier.ts'

interface Input {
  dossierId: string
  admissible: boolean
  reasons: string
}

/** Declares a submitted dossier complete and eligible, or not and why. Its applicants are told by e-mail. */
export async function declareAdmissibility(context: Context, input: Input): Promise<Dossier> {
  const { dossierId, admissible } = input
  const reasons = input.reasons.trim()
  await withFreshDossier(async () => {
    const record = await loadDossier(context.table, dossierId)
    const { head, members } = record
    authorise(context, 'admissibility.declare', record)
    if (!admissible && reasons === '') throw new DomainError('admissibility.reasons_missing', {}, 'reasons')
    const transaction = new Transaction(context.table)
    changeDossier(transaction, context, head, {
      action: admissible ? 'declareAdmissible' : 'declareInadmissible',
      // The chain proves the reasons without holding them: they stand on the dossier, and may name people.
      event: { type: 'admissibility.declared', facts: { admissible, reasonsSha256: sha256Hex(reasons) } },
      set: { admissibility: { admissible, reasons, declaredAt: context.receivedAt } },
    })
    sendLater(transaction, context, 'mail.admissibilityDeclared', {
      dossierId,
      accountIds: members.map(({ accountId }) => accountId),
    })
    await transaction.commit()
  })
  return readDossier(context, { dossierId })
}
