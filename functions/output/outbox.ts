import type { Context } from '../context.ts'
import { keys } from '../storage/keys.ts'
import type { Transaction } from '../storage/transaction.ts'

/** What an e-mail about a request for completion tells. */
export const COMPLETION_NEWS = ['requested', 'dateChanged', 'ended', 'reminder'] as const
export type CompletionNews = (typeof COMPLETION_NEWS)[number]

/** Messages that leave the portal, by kind; `record-changed.lambda` handles each once. */
export interface OutboxMessages {
  'mail.dossierSubmitted': { dossierId: string; accountIds: string[] }
  'mail.dossierReceived': { dossierId: string; callId: string }
  'mail.admissibilityDeclared': { dossierId: string; accountIds: string[] }
  'mail.evaluatorAssigned': { dossierId: string; accountIds: string[] }
  /** To the members, to the service, and to those who were to evaluate it. */
  'mail.dossierWithdrawn': { dossierId: string; accountIds: string[]; evaluatorIds: string[] }
  'mail.draftDeleted': { dossierId: string; accountIds: string[] }
  'mail.draftRestored': { dossierId: string; accountIds: string[] }
  /** `closesOn`: day of the closing that it is about; a call that closes on another day gets reminders of its own. */
  'mail.draftReminder': { dossierId: string; accountIds: string[]; closesOn: string }
  /** That a call has a next version; one message for each draft is written while it is handled. */
  'mail.formPublished': { callId: string; formVersion: number }
  'mail.formChanged': { dossierId: string; accountIds: string[] }
  'mail.completion': { dossierId: string; number: number; what: CompletionNews; accountIds: string[] }
  /** Tells the service that a date passed and nothing came. */
  'mail.completionPassed': { dossierId: string }
  /** That one side of a thread wrote; to the accounts named, or to the service. */
  'mail.message': { dossierId: string; side: 'applicant' | 'service'; accountIds: string[] }
  'account.closed': { accountId: string }
  'file.removed': { objectKey: string; uploadId?: string }
  'mail.partnerInvited': { dossierId: string; invitationId: string }
  'mail.partnerJoined': { dossierId: string; organisation: string; accountIds: string[] }
  'mail.partnerDeclined': { dossierId: string; organisation: string; accountIds: string[] }
  'mail.partnerLeft': { dossierId: string; organisation: string; accountIds: string[] }
  'mail.confirmationsVoided': { dossierId: string; organisations: string[]; accountIds: string[] }
  'mail.memberInvited': { organisationId: string; invitationId: string }
  'mail.evaluationReopened': { dossierId: string; accountIds: string[]; reason: string }
  /** To evaluators who lie far apart, each alone; `text`: what staff want them to say. */
  'mail.consensusAsked': { dossierId: string; accountIds: string[]; text: string }
  /** Tells the service that an evaluator asks whether they may judge a dossier. */
  'mail.conflictAsked': { dossierId: string }
  /** `dueOn`: the day that it is about; another day that staff set gets reminders of its own. */
  'mail.evaluationReminder': { callId: string; accountIds: string[]; dueOn: string }
  'mail.calibrationOpened': { callId: string; accountIds: string[] }
  'mail.evaluatorInvited': { invitationId: string }
  'mail.partnerMessage': { conversationId: string; number: number }
  'mail.joinRequested': { organisationId: string; accountId: string }
  'mail.joinAnswered': { organisationId: string; accountId: string; isAccepted: boolean }
  'mail.webhookDisabled': { webhookId: string }
  'mail.resultsReleased': { callId: string; releaseId: string }
  /** One dossier's result, written while the release above is handled. */
  'mail.resultReleased': { dossierId: string; accountIds: string[] }
}

export type OutboxType = keyof OutboxMessages

const KEPT_FOR_SECONDS = 90 * 24 * 3600

/** Adds a message to the transaction that causes it: it leaves if, and only if, the change happened. */
export function sendLater<Type extends OutboxType>(
  transaction: Transaction,
  context: Pick<Context, 'newId' | 'receivedAt'>,
  type: Type,
  payload: OutboxMessages[Type],
): void {
  putMessage(transaction, { id: context.newId('message'), createdAt: context.receivedAt }, type, payload)
}

/** The same under an id that the caller chose: for what may be written twice and must leave once. */
export function putMessage<Type extends OutboxType>(
  transaction: Transaction,
  { id, createdAt }: { id: string; createdAt: string },
  type: Type,
  payload: OutboxMessages[Type],
): void {
  transaction.put({
    ...keys.outbox(id),
    kind: 'OutboxMessage',
    schemaVersion: 1,
    id,
    type,
    payload,
    createdAt,
    expiresAt: Math.floor(Date.parse(createdAt) / 1000) + KEPT_FOR_SECONDS,
  })
}
