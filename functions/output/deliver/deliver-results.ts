import { announcedDecision } from '../../../shared/decisions/release.ts'
import { findAccounts } from '../../accounts/find-accounts.ts'
import { findCall } from '../../calls/find-call.ts'
import { listPartition } from '../../dossiers/dossier-row.ts'
import { loadDossier } from '../../dossiers/dossier.store.ts'
import { keys } from '../../storage/keys.ts'
import { Transaction } from '../../storage/transaction.ts'
import { MAIL_TEXTS } from '../mail/render-mail.ts'
import { sendMailOnce, type MailDeps } from '../mail/send-mail.ts'
import type { OutboxMessages } from '../outbox.ts'
import { pageAddress } from './addresses.ts'

const DECIDED = ['awarded', 'reserve', 'rejected', 'deferred'] as const
const KEPT_FOR_SECONDS = 90 * 24 * 3600

/** Ids of the decided dossiers of a call, page after page. */
async function* decidedDossiers({ table }: MailDeps, callId: string): AsyncGenerator<string> {
  for (const state of DECIDED) {
    let startKey: Record<string, unknown> | undefined
    do {
      const page = await table.page({
        IndexName: 'listByReference',
        KeyConditionExpression: 'listPk = :list',
        ExpressionAttributeValues: { ':list': listPartition(callId, state) },
        ...(startKey && { ExclusiveStartKey: startKey }),
      })
      for (const item of page.items) yield item.pk
      startKey = page.lastKey
    } while (startKey)
  }
}

/**
 * Turns the release of a call into one message for each decision, under an id that follows from the decision: a second
 * round, or a later release, writes none twice.
 */
export async function deliverRelease(
  deps: MailDeps,
  _messageId: string,
  { callId }: OutboxMessages['mail.resultsReleased'],
): Promise<void> {
  const { releasedAt } = await findCall(deps.table, callId)
  for await (const dossierId of decidedDossiers(deps, callId)) {
    const { decisions, members } = await loadDossier(deps.table, dossierId)
    const decision = announcedDecision(decisions, releasedAt)
    if (!decision) continue
    const id = decision.id.replace('dec_', 'msg_')
    const payload = { dossierId, accountIds: members.map((member) => member.accountId) }
    if (await deps.table.get(keys.outbox(id))) continue
    await new Transaction(deps.table)
      .put({
        ...keys.outbox(id),
        kind: 'OutboxMessage',
        schemaVersion: 1,
        id,
        type: 'mail.resultReleased',
        payload,
        createdAt: deps.now(),
        expiresAt: Math.floor(Date.parse(deps.now()) / 1000) + KEPT_FOR_SECONDS,
      })
      .commit()
  }
}

/** Tells applicants the announced decision on their dossier. */
export async function deliverResult(
  deps: MailDeps,
  messageId: string,
  { dossierId, accountIds }: OutboxMessages['mail.resultReleased'],
): Promise<void> {
  const { head, decisions } = await loadDossier(deps.table, dossierId)
  const { releasedAt } = await findCall(deps.table, head.callId)
  const decision = announcedDecision(decisions, releasedAt)
  if (!decision) throw new Error('a result is told before its release')
  const { reference = '', projectTitle } = head
  const { outcome } = decision
  for (const { email, name, language } of await findAccounts(deps.table, accountIds)) {
    const href = pageAddress(deps, language, `/dossiers/${dossierId}`)
    const mail = MAIL_TEXTS[language].result({ name, reference, projectTitle, outcome, href })
    await sendMailOnce(deps, { messageId, to: email, language, mail })
  }
}
