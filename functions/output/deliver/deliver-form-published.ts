import { sha256Hex } from '../../../shared/canonical-json.ts'
import { loadMembers } from '../../dossiers/dossier.store.ts'
import { draftsOf } from '../../dossiers/draft-note.ts'
import { keys } from '../../storage/keys.ts'
import { Transaction } from '../../storage/transaction.ts'
import type { MailDeps } from '../mail/send-mail.ts'
import { putMessage, type OutboxMessages } from '../outbox.ts'

/** An id that follows from what is told, so that a second round writes no second message. */
const messageIdOf = (dossierId: string, formVersion: number) =>
  `msg_${sha256Hex(`${dossierId} form ${formVersion}`).slice(0, 26)}`

/** Turns a next version of a call into one message for each draft that answers an earlier one. */
export async function deliverFormPublished(
  { table, now }: Pick<MailDeps, 'table' | 'now'>,
  { callId, formVersion }: OutboxMessages['mail.formPublished'],
): Promise<void> {
  for await (const { sk: dossierId } of draftsOf(table, callId)) {
    const id = messageIdOf(dossierId, formVersion)
    if (await table.get(keys.outbox(id))) continue
    const accountIds = (await loadMembers(table, dossierId)).map(({ accountId }) => accountId)
    const transaction = new Transaction(table)
    putMessage(transaction, { id, createdAt: now() }, 'mail.formChanged', { dossierId, accountIds })
    await transaction.commit()
  }
}
