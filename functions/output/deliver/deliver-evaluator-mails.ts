import { loadInvitation, makeToken, toInvitation } from '../../evaluators/invitation.store.ts'
import { EVALUATOR_INVITED } from '../mail/evaluator-mails.ts'
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
