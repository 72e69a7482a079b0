import { DomainError } from '../../shared/errors/domain-error.ts'
import { checkIdentifier, isClaimed } from '../../shared/identifiers.ts'
import { MOST_MEMBERS } from '../../shared/organisations/limits.ts'
import type { JoinRequest, NewJoinRequest } from '../../shared/organisations/members.ts'
import { findAccounts } from '../accounts/find-accounts.ts'
import { actorOf, type Context } from '../context.ts'
import { sendLater } from '../output/outbox.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import { authoriseOrganisation } from './authorise.ts'
import { putMember } from './member.store.ts'
import { JoinRequestItem } from './organisation-record.ts'
import { count, isMember, readOwnerOf, readRecord } from './organisation.store.ts'

/** A request that nobody answers is forgotten, and can be made again. */
const KEPT_FOR_SECONDS = 30 * 24 * 3600

/**
 * Asks the managers of the organisation that is registered with a number to let the person in. Who asks learns nothing
 * of them: that the number is registered was told when they tried to register it.
 */
export async function askToJoin(context: Context, { identifier, message }: NewJoinRequest): Promise<void> {
  const { accountId } = actorOf(context)
  const { scheme } = identifier
  const verdict = checkIdentifier(scheme, identifier.value)
  if (!verdict.ok) throw new DomainError(verdict.code, { scheme }, 'identifier.value')
  const number = { scheme, value: verdict.value }
  const organisationId = isClaimed(scheme) ? await readOwnerOf(context.table, number) : undefined
  if (!organisationId) throw new DomainError('organisation.not_found')
  if (await isMember(context.table, accountId, organisationId))
    throw new DomainError('organisation.already_member')
  await readRecord(context.table, organisationId)
  const transaction = new Transaction(context.table)
  transaction.create(
    {
      ...keys.joinRequest(organisationId, accountId),
      kind: 'JoinRequest',
      schemaVersion: 1,
      accountId,
      message: message.trim(),
      askedAt: context.receivedAt,
      expiresAt: Math.floor(Date.parse(context.receivedAt) / 1000) + KEPT_FOR_SECONDS,
    },
    () => new DomainError('organisation.already_asked'),
  )
  sendLater(transaction, context, 'mail.joinRequested', { organisationId, accountId })
  await transaction.commit()
}

/** Who asks to join, the longest waiting first. */
export async function listJoinRequests(
  context: Context,
  { organisationId }: { organisationId: string },
): Promise<JoinRequest[]> {
  await authoriseOrganisation(context, 'organisation.write', organisationId)
  const items = await context.table.partition(organisationId, 'join-request#')
  const requests = items.map((item) => JoinRequestItem.parse(item))
  const accounts = await findAccounts(
    context.table,
    requests.map(({ accountId }) => accountId),
  )
  return requests
    .flatMap((request) => {
      const account = accounts.find(({ id }) => id === request.accountId)
      return account ? [{ ...request, name: account.name, email: account.email }] : []
    })
    .sort((left, right) => left.askedAt.localeCompare(right.askedAt))
}

/** Lets somebody in who asked, as a member, or not; they are told by e-mail. */
export async function answerJoinRequest(
  context: Context,
  { organisationId, accountId, accept }: { organisationId: string; accountId: string; accept: boolean },
): Promise<void> {
  await authoriseOrganisation(context, 'organisation.write', organisationId)
  const transaction = new Transaction(context.table)
  transaction.delete(keys.joinRequest(organisationId, accountId), {
    expression: 'attribute_exists(pk)',
    otherwise: () => new DomainError('join_request.not_found'),
  })
  if (accept) {
    const member = { accountId, role: 'member' as const, since: context.receivedAt }
    putMember(transaction, organisationId, member, () => new DomainError('organisation.already_member'))
    count(transaction, organisationId, { seats: 1 }, { mostSeats: MOST_MEMBERS })
  }
  sendLater(transaction, context, 'mail.joinAnswered', { organisationId, accountId, isAccepted: accept })
  await transaction.commit()
}
