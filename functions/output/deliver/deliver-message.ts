import * as z from 'zod'
import { forgetPerson } from '../../accounts/forget-person.ts'
import { removeBytes } from '../../documents/remove-bytes.ts'
import type { MailDeps } from '../mail/send-mail.ts'
import { COMPLETION_NEWS, type OutboxType } from '../outbox.ts'
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
import {
  deliverCalibration,
  deliverConflictAsked,
  deliverEvaluatorInvitation,
  deliverReopening,
} from './deliver-evaluator-mails.ts'
import { deliverConsensusRequest, deliverEvaluationReminder } from './deliver-evaluation-mails.ts'
import { deliverPartnerMessage } from './deliver-partner-message.ts'
import { deliverWebhookDisabled } from './deliver-webhook-mail.ts'
import { deliverRelease, deliverResult } from './deliver-results.ts'

const toOrganisation = z.object({ organisationId: z.string(), accountId: z.string() })
const toAccounts = z.object({ dossierId: z.string(), accountIds: z.array(z.string()) })

const ofPartner = toAccounts.extend({ organisation: z.string() })

type Deliver<Payload> = (deps: MailDeps, messageId: string, payload: Payload) => Promise<void>

/** Delivers what stands in the outbox in this form; throws where it stands there in another. */
const read =
  <Payload>(form: z.ZodType<Payload>, deliver: Deliver<Payload>): Deliver<unknown> =>
  (deps, messageId, payload) =>
    deliver(deps, messageId, form.parse(payload))

/** Who delivers each kind of message, and the form in which it is read back: the same as `OutboxMessages`. */
const KINDS: Readonly<Record<OutboxType, Deliver<unknown>>> = {
  'mail.dossierSubmitted': read(toAccounts, deliverReceipt),
  'mail.dossierReceived': read(z.object({ dossierId: z.string(), callId: z.string() }), deliverArrival),
  'mail.admissibilityDeclared': read(toAccounts, deliverAdmissibility),
  'mail.evaluatorAssigned': read(toAccounts, deliverAssignment),
  'mail.resultsReleased': read(
    z.object({ callId: z.string(), releaseId: z.string() }),
    (deps, _id, release) => deliverRelease(deps, release),
  ),
  'mail.resultReleased': read(toAccounts, deliverResult),
  'mail.dossierWithdrawn': read(toAccounts.extend({ evaluatorIds: z.array(z.string()) }), deliverWithdrawal),
  'mail.draftDeleted': read(toAccounts, (deps, id, draft) =>
    deliverDraftChange(deps, id, 'mail.draftDeleted', draft),
  ),
  'mail.draftRestored': read(toAccounts, (deps, id, draft) =>
    deliverDraftChange(deps, id, 'mail.draftRestored', draft),
  ),
  'mail.draftReminder': read(toAccounts.extend({ closesOn: z.string() }), deliverReminder),
  'mail.formPublished': read(z.object({ callId: z.string(), formVersion: z.int() }), (deps, _id, version) =>
    deliverFormPublished(deps, version),
  ),
  'mail.formChanged': read(toAccounts, deliverFormChange),
  'mail.completion': read(
    toAccounts.extend({ number: z.int(), what: z.enum(COMPLETION_NEWS) }),
    deliverCompletion,
  ),
  'mail.completionPassed': read(z.object({ dossierId: z.string() }), deliverCompletionPassed),
  'mail.message': read(toAccounts.extend({ side: z.enum(['applicant', 'service']) }), deliverMessageNews),
  'account.closed': read(z.object({ accountId: z.string() }), (deps, _id, { accountId }) =>
    forgetPerson(deps, accountId),
  ),
  'file.removed': read(
    z.object({ objectKey: z.string(), uploadId: z.string().optional() }),
    (deps, _id, file) => removeBytes(deps, file),
  ),
  'mail.partnerInvited': read(
    z.object({ dossierId: z.string(), invitationId: z.string() }),
    deliverInvitation,
  ),
  'mail.partnerJoined': read(ofPartner, (deps, id, change) =>
    deliverPartnerChange(deps, id, 'mail.partnerJoined', change),
  ),
  'mail.partnerDeclined': read(ofPartner, (deps, id, change) =>
    deliverPartnerChange(deps, id, 'mail.partnerDeclined', change),
  ),
  'mail.partnerLeft': read(ofPartner, (deps, id, change) =>
    deliverPartnerChange(deps, id, 'mail.partnerLeft', change),
  ),
  'mail.confirmationsVoided': read(toAccounts.extend({ organisations: z.array(z.string()) }), deliverVoided),
  'mail.memberInvited': read(
    z.object({ organisationId: z.string(), invitationId: z.string() }),
    deliverMemberInvitation,
  ),
  'mail.evaluationReopened': read(toAccounts.extend({ reason: z.string() }), deliverReopening),
  'mail.consensusAsked': read(toAccounts.extend({ text: z.string() }), deliverConsensusRequest),
  'mail.conflictAsked': read(z.object({ dossierId: z.string() }), deliverConflictAsked),
  'mail.evaluationReminder': read(
    z.object({ callId: z.string(), accountIds: z.array(z.string()), dueOn: z.string() }),
    deliverEvaluationReminder,
  ),
  'mail.calibrationOpened': read(
    z.object({ callId: z.string(), accountIds: z.array(z.string()) }),
    deliverCalibration,
  ),
  'mail.evaluatorInvited': read(z.object({ invitationId: z.string() }), deliverEvaluatorInvitation),
  'mail.partnerMessage': read(
    z.object({ conversationId: z.string(), number: z.int() }),
    deliverPartnerMessage,
  ),
  'mail.joinRequested': read(toOrganisation, deliverJoinRequest),
  'mail.joinAnswered': read(toOrganisation.extend({ isAccepted: z.boolean() }), deliverJoinAnswer),
  'mail.webhookDisabled': read(z.object({ webhookId: z.string() }), deliverWebhookDisabled),
}

const isKind = (type: string): type is OutboxType => Object.hasOwn(KINDS, type)

const Message = z.object({ id: z.string(), type: z.string().refine(isKind), payload: z.unknown() })

/** Handles one message of the outbox. May be called again with the same: what was done is not done twice. */
export async function deliverMessage(deps: MailDeps, item: unknown): Promise<void> {
  const { id, type, payload } = Message.parse(item)
  await KINDS[type](deps, id, payload)
}
