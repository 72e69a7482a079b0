import type { ShownConfirmation } from '../../shared/partners/confirmation.ts'
import type { DossierRecord } from './dossier-record.ts'

/** Confirmations as they are shown: each holds only while the content is the one that was confirmed. */
export const shownConfirmations = (
  { confirmations }: Pick<DossierRecord, 'confirmations'>,
  contentHash: string,
): ShownConfirmation[] =>
  confirmations.map(({ accountId: _accountId, ...confirmation }) => ({
    ...confirmation,
    isValid: confirmation.contentHash === contentHash,
  }))
