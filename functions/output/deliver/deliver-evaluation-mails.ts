import { endOfDay } from '../../../shared/completion/dates.ts'
import { isDayOver } from '../../../shared/evaluation/due.ts'
import { findAccounts } from '../../accounts/find-accounts.ts'
import { findPublishedCall } from '../../calls/find-call.ts'
import { loadDossier } from '../../dossiers/dossier.store.ts'
import { findAskable } from '../../evaluation/ask-for-consensus.ts'
import { readPointers } from '../../evaluation/assignment.store.ts'
import { readDueDays } from '../../evaluation/evaluation-due.ts'
import { findOpenWork } from '../../evaluation/open-work.ts'
import { CONSENSUS_ASKED, EVALUATION_REMINDER } from '../mail/evaluation-mails.ts'
import { sendMailOnce, type MailDeps } from '../mail/send-mail.ts'
import type { OutboxMessages } from '../outbox.ts'
import { pageAddress } from './addresses.ts'

/**
 * Reminds evaluators of the day by which a call expects what they have left. Nothing of the dossiers is told, only how
 * many. Nothing leaves where all of it was submitted meanwhile, or where the day is over, or another one by now.
 */
export async function deliverEvaluationReminder(
  deps: MailDeps,
  messageId: string,
  { callId, accountIds, dueOn }: OutboxMessages['mail.evaluationReminder'],
): Promise<void> {
  const call = await findPublishedCall(deps.table, callId)
  const { title: callTitle, timeZone } = call
  const current = (await readDueDays(deps.table, [callId])).get(callId)
  if (current !== dueOn || isDayOver({ dueOn, timeZone }, deps.now())) return
  const dueAt = endOfDay(dueOn, timeZone)
  for (const { id, email, name, language, isReminded } of await findAccounts(deps.table, accountIds)) {
    if (isReminded === false) continue
    const own = (await readPointers(deps.table, id)).filter((pointer) => pointer.callId === callId)
    const left = (await findOpenWork(deps.table, own)).length
    if (left === 0) continue
    const href = pageAddress(deps, language, '/evaluation')
    const mail = EVALUATION_REMINDER[language]({ name, callTitle, left, dueAt, timeZone, href })
    await sendMailOnce(deps, { messageId, to: email, language, mail })
  }
}

/**
 * Asks evaluators for words that they agree on. Only the reference is told, as where calls are read without names, and
 * nobody learns who else was asked; whom a conflict keeps away by now is not written to.
 */
export async function deliverConsensusRequest(
  deps: MailDeps,
  messageId: string,
  { dossierId, accountIds, text }: OutboxMessages['mail.consensusAsked'],
): Promise<void> {
  const record = await loadDossier(deps.table, dossierId)
  const askable = await findAskable(deps.table, record)
  const asked = accountIds.filter((id) => askable.includes(id))
  const { reference = '' } = record.head
  for (const { email, name, language } of await findAccounts(deps.table, asked)) {
    const href = pageAddress(deps, language, `/evaluation/${dossierId}`)
    const mail = CONSENSUS_ASKED[language]({ name, reference, text, href })
    await sendMailOnce(deps, { messageId, to: email, language, mail })
  }
}
