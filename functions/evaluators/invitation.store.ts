import * as z from 'zod'
import { sha256Hex } from '../../shared/canonical-json.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import {
  EVALUATOR_INVITATION_STATES,
  EvaluatorInvitation,
  type ReceivedEvaluatorInvitation,
} from '../../shared/evaluators/invitation.ts'
import { rememberAddress } from '../accounts/invited-address.ts'
import type { Deps } from '../deps.ts'
import { randomText } from '../new-id.ts'
import { keys } from '../storage/keys.ts'
import { asItStood, stateAt } from '../storage/open-invitation.ts'
import type { Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'

/** An invitation as it is written; who accepted it stands with it. */
const InvitationItem = EvaluatorInvitation.extend({
  state: z.enum(EVALUATOR_INVITATION_STATES).exclude(['expired']),
  invitedBy: z.string(),
  acceptedBy: z.string().optional(),
})
export type InvitationItem = z.infer<typeof InvitationItem>

/** Days after its end for which an invitation still shows in the list. */
const SHOWN_FOR_SECONDS = 180 * 24 * 3600

const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000)

export async function readInvitations(table: Table): Promise<InvitationItem[]> {
  const items = await table.partition('evaluator-invitations')
  return items.map((item) => InvitationItem.parse(item))
}

/** An invitation to evaluate, or `invitation.not_found`. */
export async function loadInvitation(table: Table, invitationId: string): Promise<InvitationItem> {
  const item = await table.get(keys.evaluatorInvitation(invitationId))
  if (!item) throw new DomainError('invitation.not_found')
  return InvitationItem.parse(item)
}

/** Adds an invitation to the transaction; with `before`, on condition that it was neither answered nor sent since. */
export function putInvitation(
  transaction: Transaction,
  invitation: InvitationItem,
  before?: InvitationItem,
): void {
  const item = {
    ...keys.evaluatorInvitation(invitation.id),
    kind: 'EvaluatorInvitation',
    schemaVersion: 1,
    ...invitation,
    expiresAt: seconds(invitation.validUntil) + SHOWN_FOR_SECONDS,
  }
  const { id, email } = invitation
  const { pk: ownerId } = keys.evaluatorInvitation(id)
  rememberAddress(transaction, email, { ownerId, invitationId: id, expiresAt: item.expiresAt })
  if (!before) {
    transaction.put(item)
    return
  }
  transaction.put(item, asItStood(before))
}

/** Makes a secret that leads to an invitation: it stands in the e-mail alone, here stands its hash. */
export async function makeToken(
  { table }: Pick<Deps, 'table'>,
  { id, validUntil }: InvitationItem,
): Promise<string> {
  const token = randomText(52)
  await table.put({
    ...keys.evaluatorInvitationToken(sha256Hex(token)),
    kind: 'EvaluatorInvitationToken',
    schemaVersion: 1,
    invitationId: id,
    expiresAt: seconds(validUntil) + SHOWN_FOR_SECONDS,
  })
  return token
}

/** The invitation that a secret leads to, or `invitation.not_found`. */
export async function loadByToken(table: Table, token: string): Promise<InvitationItem> {
  const item = await table.get(keys.evaluatorInvitationToken(sha256Hex(token)))
  if (!item) throw new DomainError('invitation.not_found')
  return loadInvitation(table, String(item['invitationId']))
}

/** An invitation as staff see it at an instant. */
export function toInvitation(item: InvitationItem, now: string): EvaluatorInvitation {
  const { invitedBy: _by, acceptedBy: _accepted, ...rest } = item
  return { ...rest, state: stateAt(rest, now) }
}

/** The same, for whoever holds its link. */
export function toReceived(item: InvitationItem, now: string): ReceivedEvaluatorInvitation {
  const { language, message, validUntil, invitedByName, state } = toInvitation(item, now)
  return { language, message, validUntil, invitedByName, state }
}
