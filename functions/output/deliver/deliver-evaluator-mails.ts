import { loadInvitation, makeToken, toInvitation } from '../../evaluators/invitation.store.ts'
import { findAccounts } from '../../accounts/find-accounts.ts'
import { findCall } from '../../calls/find-call.ts'
import { loadHead } from '../../dossiers/dossier.store.ts'
import {
  CALIBRATION_OPENED,
  conflictAskedMail,
  EVALUATION_REOPENED,
  EVALUATOR_INVITED,
} from '../mail/evaluator-mails.ts'
import { sendMailOnce, type MailDeps } from '../mail/send-mail.ts'
import { tellDay } from '../mail/tell-receipt.ts'
import type { OutboxMessages } from '../outbox.ts'
import { pageAddress } from './addresses.ts'

/**
 * Sends an invitation to evaluate. Its secret is made here and stands in the e-mail alone; one that was answered or
 * withdrawn meanwhile is not sent.
 */
export async function deliverEvaluatorInvitation(
  deps: MailDeps,
  messageId: string,
  { invitationId }: OutboxMessages['mail.evaluatorInvited'],
): Promise<void> {
  const invitation = await loadInvitation(deps.table, invitationId)
  if (toInvitation(invitation, deps.now()).state !== 'open') return
  const { language, email, message, invitedByName, validUntil } = invitation
  const mail = EVALUATOR_INVITED[language]({
    inviter: invitedByName,
    service: deps.config.service.name[language],
    message,
    until: tellDay(validUntil.slice(0, 10), language),
    href: pageAddress(deps, language, `/evaluate/${await makeToken(deps, invitation)}`),
  })
  await sendMailOnce(deps, { messageId, to: email, language, mail })
}

/** Tells an evaluator that their evaluation is open again, and why. */
export async function deliverReopening(
  deps: MailDeps,
  messageId: string,
  { dossierId, accountIds, reason }: OutboxMessages['mail.evaluationReopened'],
): Promise<void> {
  const { reference = '' } = await loadHead(deps.table, dossierId)
  for (const { email, name, language } of await findAccounts(deps.table, accountIds)) {
    const href = pageAddress(deps, language, `/evaluation/${dossierId}`)
    const mail = EVALUATION_REOPENED[language]({ name, reference, reason, href })
    await sendMailOnce(deps, { messageId, to: email, language, mail })
  }
}

/** Asks evaluators to take part in a calibration. Nothing of its sample is told before they declared their conflicts. */
export async function deliverCalibration(
  deps: MailDeps,
  messageId: string,
  { callId, accountIds }: OutboxMessages['mail.calibrationOpened'],
): Promise<void> {
  const { title } = await findCall(deps.table, callId)
  for (const { email, name, language } of await findAccounts(deps.table, accountIds)) {
    const href = pageAddress(deps, language, `/evaluation/calibration/${callId}`)
    const mail = CALIBRATION_OPENED[language]({ name, callTitle: title[language], href })
    await sendMailOnce(deps, { messageId, to: email, language, mail })
  }
}

/** Tells the service, in its own language, that an evaluator waits for its word. What they ask stands in the portal. */
export async function deliverConflictAsked(
  deps: MailDeps,
  messageId: string,
  { dossierId }: OutboxMessages['mail.conflictAsked'],
): Promise<void> {
  const { reference = '' } = await loadHead(deps.table, dossierId)
  const href = pageAddress(deps, 'fr', `/staff/dossiers/${dossierId}`)
  const mail = conflictAskedMail({ reference, href })
  await sendMailOnce(deps, { messageId, to: deps.config.service.email, language: 'fr', mail })
}
