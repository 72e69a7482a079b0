import { DomainError } from '../../shared/errors/domain-error.ts'
import type { MemberRole, OrganisationMember } from '../../shared/organisations/members.ts'
import { loadAccount } from '../accounts/account.store.ts'
import { actorOf, type Context } from '../context.ts'
import { Transaction } from '../storage/transaction.ts'
import { authoriseOrganisation } from './authorise.ts'
import { changeRole, deleteMember, readMember } from './member.store.ts'
import type { MemberItem } from './organisation-record.ts'
import { count } from './organisation.store.ts'

interface Who {
  organisationId: string
  accountId: string
}

async function loadMember(context: Context, { organisationId, accountId }: Who): Promise<MemberItem> {
  const member = await readMember(context.table, organisationId, accountId)
  if (!member) throw new DomainError('member.not_found')
  return member
}

/** Makes a member a manager, or a manager a member; `organisation.last_manager` where none would stay. */
export async function changeMember(
  context: Context,
  { role, ...who }: Who & { role: MemberRole },
): Promise<OrganisationMember> {
  await authoriseOrganisation(context, 'organisation.write', who.organisationId)
  const member = await loadMember(context, who)
  const { name, email } = await loadAccount(context.table, who.accountId)
  if (member.role !== role) {
    const transaction = new Transaction(context.table)
    changeRole(transaction, who.organisationId, member, role)
    count(transaction, who.organisationId, { managers: role === 'manager' ? 1 : -1 })
    await transaction.commit()
  }
  return { ...member, role, name, email }
}

/**
 * Leaves an organisation, or takes somebody out of it, which only a manager may. One manager stays. Dossiers that the
 * person writes stay theirs: who writes a dossier is said there.
 */
export async function removeMember(context: Context, who: Who): Promise<void> {
  const isOwn = who.accountId === actorOf(context).accountId
  await authoriseOrganisation(
    context,
    isOwn ? 'organisation.leave' : 'organisation.write',
    who.organisationId,
  )
  const member = await loadMember(context, who)
  const transaction = new Transaction(context.table)
  deleteMember(transaction, who.organisationId, member)
  count(transaction, who.organisationId, { seats: -1, managers: member.role === 'manager' ? -1 : 0 })
  await transaction.commit()
}
