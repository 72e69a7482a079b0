import * as z from 'zod'
import { forgetPerson } from '../../accounts/forget-person.ts'
import { removeBytes } from '../../documents/remove-bytes.ts'
import type { MailDeps } from '../mail/send-mail.ts'
import { COMPLETION_NEWS } from '../outbox.ts'
import { deliverCompletion, deliverCompletionPassed } from './deliver-completion.ts'
import { deliverMessageNews } from './deliver-messages.ts'
import {
  deliverAdmissibility,
  deliverArrival,
  deliverAssignment,
  deliverReceipt,
} from './deliver-dossier-mails.ts'
import {
  deliverDraftChange,
  deliverFormChange,
  deliverReminder,
  deliverWithdrawal,
} from './deliver-life-cycle-mails.ts'
import { deliverFormPublished } from './deliver-form-published.ts'
import { deliverInvitation, deliverPartnerChange, deliverVoided } from './deliver-partner-mails.ts'
import {
  deliverJoinAnswer,
  deliverJoinRequest,
  deliverMemberInvitation,
} from './deliver-organisation-mails.ts'
import { deliverEvaluatorInvitation, deliverReopening } from './deliver-evaluator-mails.ts'
import { deliverPartnerMessage } from './deliver-partner-message.ts'
import { deliverWebhookDisabled } from './deliver-webhook-mail.ts'
import { deliverRelease, deliverResult } from './deliver-results.ts'

const toOrganisation = z.object({ organisationId: z.string(), accountId: z.string() })
const toAccounts = z.object({ dossierId: z.string(), accountIds: z.array(z.string()) })

/** What may stand in the outbox; the same as `OutboxMessages`, read back. */
const Message = z.discriminatedUnion('type', [
  z.object({ id: z.string(), type: z.literal('mail.dossierSubmitted'), payload: toAccounts }),
  z.object({
    id: z.string(),
    type: z.literal('mail.dossierReceived'),
    payload: z.object({ dossierId: z.string(), callId: z.string() }),
  }),
  z.object({ id: z.string(), type: z.literal('mail.admissibilityDeclared'), payload: toAccounts }),
  z.object({ id: z.string(), type: z.literal('mail.evaluatorAssigned'), payload: toAccounts }),
  z.object({
    id: z.string(),
    type: z.literal('mail.resultsReleased'),
    payload: z.object({ callId: z.string(), releaseId: z.string() }),
  }),
  z.object({ id: z.string(), type: z.literal('mail.resultReleased'), payload: toAccounts }),
  z.object({
    id: z.string(),
    type: z.literal('mail.dossierWithdrawn'),
    payload: toAccounts.extend({ evaluatorIds: z.array(z.string()) }),
  }),
  z.object({ id: z.string(), type: z.literal('mail.draftDeleted'), payload: toAccounts }),
  z.object({ id: z.string(), type: z.literal('mail.draftRestored'), payload: toAccounts }),
  z.object({
    id: z.string(),
    type: z.literal('mail.draftReminder'),
    payload: toAccounts.extend({ closesOn: z.string() }),
  }),
  z.object({
    id: z.string(),
    type: z.literal('mail.formPublished'),
    payload: z.object({ callId: z.string(), formVersion: z.int() }),
  }),
  z.object({ id: z.string(), type: z.literal('mail.formChanged'), payload: toAccounts }),
  z.object({
    id: z.string(),
    type: z.literal('mail.completion'),
    payload: toAccounts.extend({ number: z.int(), what: z.enum(COMPLETION_NEWS) }),
  }),
  z.object({
    id: z.string(),
    type: z.literal('mail.message'),
    payload: toAccounts.extend({ side: z.enum(['applicant', 'service']) }),
  }),
  z.object({
    id: z.string(),
    type: z.literal('mail.completionPassed'),
    payload: z.object({ dossierId: z.string() }),
  }),
  z.object({
    id: z.string(),
    type: z.literal('account.closed'),
    payload: z.object({ accountId: z.string() }),
  }),
  z.object({
    id: z.string(),
    type: z.literal('file.removed'),
    payload: z.object({ objectKey: z.string(), uploadId: z.string().optional() }),
  }),
  z.object({
    id: z.string(),
    type: z.literal('mail.partnerInvited'),
    payload: z.object({ dossierId: z.string(), invitationId: z.string() }),
  }),
  z.object({
    id: z.string(),
    type: z.enum(['mail.partnerJoined', 'mail.partnerDeclined', 'mail.partnerLeft']),
    payload: toAccounts.extend({ organisation: z.string() }),
  }),
  z.object({
    id: z.string(),
    type: z.literal('mail.confirmationsVoided'),
    payload: toAccounts.extend({ organisations: z.array(z.string()) }),
  }),
  z.object({
    id: z.string(),
    type: z.literal('mail.memberInvited'),
    payload: z.object({ organisationId: z.string(), invitationId: z.string() }),
  }),
  z.object({
    id: z.string(),
    type: z.literal('mail.evaluationReopened'),
    payload: toAccounts.extend({ reason: z.string() }),
  }),
  z.object({
    id: z.string(),
    type: z.literal('mail.evaluatorInvited'),
    payload: z.object({ invitationId: z.string() }),
  }),
  z.object({
    id: z.string(),
    type: z.literal('mail.partnerMessage'),
    payload: z.object({ conversationId: z.string(), number: z.int() }),
  }),
  z.object({
    id: z.string(),
    type: z.literal('mail.webhookDisabled'),
    payload: z.object({ webhookId: z.string() }),
  }),
  z.object({ id: z.string(), type: z.literal('mail.joinRequested'), payload: toOrganisation }),
  z.object({
    id: z.string(),
    type: z.literal('mail.joinAnswered'),
    payload: toOrganisation.extend({ isAccepted: z.boolean() }),
  }),
])

/** Handles one message of the outbox. May be called again with the same: what was done is not done twice. */
export async function deliverMessage(deps: MailDeps, item: unknown): Promise<void> {
  const message = Message.parse(item)
  switch (message.type) {
    case 'mail.dossierSubmitted':
      return deliverReceipt(deps, message.id, message.payload)
    case 'mail.dossierReceived':
      return deliverArrival(deps, message.id, message.payload)
    case 'mail.admissibilityDeclared':
      return deliverAdmissibility(deps, message.id, message.payload)
    case 'mail.evaluatorAssigned':
      return deliverAssignment(deps, message.id, message.payload)
    case 'mail.resultsReleased':
      return deliverRelease(deps, message.payload)
    case 'mail.resultReleased':
      return deliverResult(deps, message.id, message.payload)
    case 'mail.dossierWithdrawn':
      return deliverWithdrawal(deps, message.id, message.payload)
    case 'mail.draftDeleted':
    case 'mail.draftRestored':
      return deliverDraftChange(deps, message.id, message.type, message.payload)
    case 'mail.draftReminder':
      return deliverReminder(deps, message.id, message.payload)
    case 'mail.formPublished':
      return deliverFormPublished(deps, message.payload)
    case 'mail.formChanged':
      return deliverFormChange(deps, message.id, message.payload)
    case 'account.closed':
      return forgetPerson(deps, message.payload.accountId)
    case 'mail.partnerInvited':
      return deliverInvitation(deps, message.id, message.payload)
    case 'mail.partnerJoined':
    case 'mail.partnerDeclined':
    case 'mail.partnerLeft':
      return deliverPartnerChange(deps, message.id, message.type, message.payload)
    case 'mail.confirmationsVoided':
      return deliverVoided(deps, message.id, message.payload)
    case 'mail.memberInvited':
      return deliverMemberInvitation(deps, message.id, message.payload)
    case 'mail.evaluationReopened':
      return deliverReopening(deps, message.id, message.payload)
    case 'mail.evaluatorInvited':
      return deliverEvaluatorInvitation(deps, message.id, message.payload)
    case 'mail.partnerMessage':
      return deliverPartnerMessage(deps, message.id, message.payload)
    case 'mail.joinRequested':
      return deliverJoinRequest(deps, message.id, message.payload)
    case 'mail.joinAnswered':
      return deliverJoinAnswer(deps, message.id, message.payload)
    case 'mail.completion':
      return deliverCompletion(deps, message.id, message.payload)
    case 'mail.completionPassed':
      return deliverCompletionPassed(deps, message.id, message.payload)
    case 'mail.message':
      return deliverMessageNews(deps, message.id, message.payload)
    case 'mail.webhookDisabled':
      return deliverWebhookDisabled(deps, message.id, message.payload)
    case 'file.removed':
      return removeBytes(deps, message.payload)
  }
}
