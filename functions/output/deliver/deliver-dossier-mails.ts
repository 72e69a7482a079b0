import { findAccounts } from '../../accounts/find-accounts.ts'
import { findCall } from '../../calls/find-call.ts'
import { loadDossier, loadHead } from '../../dossiers/dossier.store.ts'
import { readPointers, type AssignmentPointer } from '../../evaluation/assignment.store.ts'
import { readDueDays } from '../../evaluation/evaluation-due.ts'
import type { Mail, MailTexts } from '../mail/mail.ts'
import { MAIL_TEXTS } from '../mail/render-mail.ts'
import { sendMailOnce, type MailDeps } from '../mail/send-mail.ts'
import { tellDay } from '../mail/tell-receipt.ts'
import type { OutboxMessages } from '../outbox.ts'
import { pageAddress } from './addresses.ts'

type Write = (texts: MailTexts, name: string, href: (path: string) => string) => Mail

/** Writes to some accounts, each in its own language. */
async function writeTo(
  deps: MailDeps,
  messageId: string,
  accountIds: readonly string[],
  write: Write,
): Promise<void> {
  for (const { email, name, language } of await findAccounts(deps.table, accountIds)) {
    const mail = write(MAIL_TEXTS[language], name, (path) => pageAddress(deps, language, path))
    await sendMailOnce(deps, { messageId, to: email, language, mail })
  }
}

/** The receipt, to everybody who writes for the dossier (CRPA L112-11). */
export async function deliverReceipt(
  deps: MailDeps,
  messageId: string,
  { dossierId, accountIds }: OutboxMessages['mail.dossierSubmitted'],
): Promise<void> {
  const receipt = (await loadDossier(deps.table, dossierId)).submissions.at(-1)?.receipt
  if (!receipt) throw new Error('a submitted dossier has no receipt')
  await writeTo(deps, messageId, accountIds, (texts, name, href) =>
    texts.receipt({ name, receipt, href: href(`/dossiers/${dossierId}/receipt`) }),
  )
}

/** Tells the service that a dossier has arrived, in the service's own language. */
export async function deliverArrival(
  deps: MailDeps,
  messageId: string,
  { dossierId, callId }: OutboxMessages['mail.dossierReceived'],
): Promise<void> {
  const [head, call] = await Promise.all([loadHead(deps.table, dossierId), findCall(deps.table, callId)])
  const { reference = '', projectTitle, lead } = head
  const href = pageAddress(deps, 'fr', `/staff/dossiers/${dossierId}`)
  const mail = MAIL_TEXTS.fr.received({ reference, projectTitle, lead, callTitle: call.title, href })
  await sendMailOnce(deps, { messageId, to: deps.config.service.email, language: 'fr', mail })
}

/** Tells applicants whether their dossier is admissible, with the reasons. */
export async function deliverAdmissibility(
  deps: MailDeps,
  messageId: string,
  { dossierId, accountIds }: OutboxMessages['mail.admissibilityDeclared'],
): Promise<void> {
  const { admissibility, reference = '', projectTitle } = await loadHead(deps.table, dossierId)
  if (!admissibility) throw new Error('a declared dossier has no declaration')
  const { admissible, reasons } = admissibility
  await writeTo(deps, messageId, accountIds, (texts, name, href) =>
    texts.admissibility({
      name,
      reference,
      projectTitle,
      admissible,
      reasons,
      href: href(`/dossiers/${dossierId}`),
    }),
  )
}

/**
 * Tells evaluators that dossiers of a call wait. Nothing of them is told before they declared their conflicts. Who was
 * told within a day, and has not opened what waits since, is not told again: a proposal may give somebody forty.
 */
export async function deliverAssignment(
  deps: MailDeps,
  messageId: string,
  { dossierId, accountIds }: OutboxMessages['mail.evaluatorAssigned'],
): Promise<void> {
  const { callId } = await loadHead(deps.table, dossierId)
  const call = await findCall(deps.table, callId)
  const dueOn = (await readDueDays(deps.table, [callId])).get(callId)
  const untold: string[] = []
  for (const accountId of new Set(accountIds))
    if (isFirstToWait(await readPointers(deps.table, accountId), { dossierId, callId }))
      untold.push(accountId)
  for (const { email, name, language } of await findAccounts(deps.table, untold)) {
    const mail = MAIL_TEXTS[language].assigned({
      name,
      callTitle: call.title,
      due: dueOn && tellDay(dueOn, language),
      href: pageAddress(deps, language, '/evaluation'),
    })
    await sendMailOnce(deps, { messageId, to: email, language, mail })
  }
}

const DAY_MS = 24 * 3600 * 1000

/** Whether a dossier waits for its evaluator's declaration, and none of the same call was given to them just before. */
function isFirstToWait(
  pointers: readonly AssignmentPointer[],
  { dossierId, callId }: Pick<AssignmentPointer, 'dossierId' | 'callId'>,
): boolean {
  const waiting = pointers.filter((one) => one.callId === callId && one.state === 'assigned')
  const place = waiting.findIndex((one) => one.dossierId === dossierId)
  const [own, before] = [waiting[place], waiting[place - 1]]
  return own !== undefined && (!before || Date.parse(own.assignedAt) - Date.parse(before.assignedAt) > DAY_MS)
}
