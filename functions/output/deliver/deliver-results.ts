import { announcedDecision } from '../../../shared/decisions/release.ts'
import { findAccounts } from '../../accounts/find-accounts.ts'
import { findCall } from '../../calls/find-call.ts'
import { settleMeetings } from '../../committee/settle-meetings.ts'
import { listPartition } from '../../dossiers/dossier-row.ts'
import { loadDecisions, loadHead, loadMembers } from '../../dossiers/dossier.store.ts'
import { noteLetterMail } from '../../letters/letter.store.ts'
import { keys } from '../../storage/keys.ts'
import { MAIL_TEXTS } from '../mail/render-mail.ts'
import { sendMailOnce, type MailDeps } from '../mail/send-mail.ts'
import type { OutboxMessages } from '../outbox.ts'
import { pageAddress } from './addresses.ts'

const DECIDED = ['awarded', 'reserve', 'rejected', 'deferred'] as const
const KEPT_FOR_SECONDS = 90 * 24 * 3600
const AT_ONCE = 10

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

/** Writes the message about a dossier's announced decision, under an id that follows from the decision. */
async function writeMessage(
  deps: MailDeps,
  dossierId: string,
  releasedAt: string | undefined,
): Promise<void> {
  const decision = announcedDecision(await loadDecisions(deps.table, dossierId), releasedAt)
  if (!decision) return
  const id = decision.id.replace('dec_', 'msg_')
  if (await deps.table.get(keys.outbox(id))) return
  const members = await loadMembers(deps.table, dossierId)
  await deps.table.put({
    ...keys.outbox(id),
    kind: 'OutboxMessage',
    schemaVersion: 1,
    id,
    type: 'mail.resultReleased',
    payload: { dossierId, accountIds: members.map(({ accountId }) => accountId) },
    createdAt: deps.now(),
    expiresAt: Math.floor(Date.parse(deps.now()) / 1000) + KEPT_FOR_SECONDS,
  })
}

/**
 * Turns the release of a call into one message for each decision that it announces. A second round, or a later
 * release, writes none twice. Ten at once: a call of two thousand dossiers fits into one run.
 */
export async function deliverRelease(
  deps: MailDeps,
  { callId }: OutboxMessages['mail.resultsReleased'],
): Promise<void> {
  const { releasedAt } = await findCall(deps.table, callId)
  await settleMeetings(deps.table, callId)
  let waiting: string[] = []
  const write = () => Promise.all(waiting.map((dossierId) => writeMessage(deps, dossierId, releasedAt)))
  for await (const dossierId of decidedDossiers(deps, callId)) {
    waiting.push(dossierId)
    if (waiting.length < AT_ONCE) continue
    await write()
    waiting = []
  }
  await write()
}

/** Tells applicants the announced decision on their dossier. */
export async function deliverResult(
  deps: MailDeps,
  messageId: string,
  { dossierId, accountIds }: OutboxMessages['mail.resultReleased'],
): Promise<void> {
  const [head, decisions] = await Promise.all([
    loadHead(deps.table, dossierId),
    loadDecisions(deps.table, dossierId),
  ])
  const { releasedAt } = await findCall(deps.table, head.callId)
  const decision = announcedDecision(decisions, releasedAt)
  if (!decision) throw new Error('a result is told before its release')
  const { reference = '', projectTitle } = head
  const { outcome } = decision
  for (const { id, email, name, language } of await findAccounts(deps.table, accountIds)) {
    const href = pageAddress(deps, language, `/dossiers/${dossierId}`)
    const mail = MAIL_TEXTS[language].result({ name, reference, projectTitle, outcome, href })
    const tags = {
      call: head.callId,
      dossier: dossierId,
      decision: decision.id,
      account: id,
      message: messageId,
    }
    await sendMailOnce(deps, { messageId, to: email, language, mail, tags })
    await noteLetterMail(deps, {
      callId: head.callId,
      dossierId,
      decisionId: decision.id,
      accountId: id,
      name,
      messageId,
    })
  }
}
