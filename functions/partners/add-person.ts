import type { Dossier } from '../../shared/dossiers/dossier.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { findAccounts } from '../accounts/find-accounts.ts'
import { findForm } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import { changeDossier, loadDossier, withFreshDossier } from '../dossiers/dossier.store.ts'
import { readDossier } from '../dossiers/read-dossier.ts'
import { addEditor } from '../dossiers/section.store.ts'
import { isMember } from '../organisations/organisation.store.ts'
import { Transaction } from '../storage/transaction.ts'
import { ownPartner } from './own-partner.ts'
import { putPerson } from '../dossiers/people.ts'

interface Input {
  dossierId: string
  accountId: string
}

/** Lets a member of the own organisation write beside oneself; asked again, it changes nothing. */
export async function addPerson(context: Context, { dossierId, accountId }: Input): Promise<Dossier> {
  await withFreshDossier(async () => {
    const record = await loadDossier(context.table, dossierId)
    authorise(context, 'partner.addPeople', record)
    const partner = ownPartner(context, record)
    if (record.members.some((member) => member.accountId === accountId)) return
    const [account] = await findAccounts(context.table, [accountId])
    if (!account || !(await isMember(context.table, accountId, partner.organisationId)))
      throw new DomainError('partner.not_of_organisation', { organisation: partner.name }, 'accountId')
    const form = await findForm(context.table, record.head.callId, record.head.formVersion)
    const transaction = new Transaction(context.table)
    changeDossier(transaction, context, record.head, {
      event: { type: 'partner.personAdded', facts: { partnerId: partner.id } },
    })
    putPerson(transaction, { record: record.head, form, partner, accountId, name: account.name })
    addEditor(transaction, dossierId, {
      accountId,
      keys: record.sections.flatMap(({ id }) => {
        const isOwn = id.includes('~') ? id.endsWith(`~${partner.id}`) : partner.role === 'lead'
        return isOwn ? [id] : []
      }),
    })
    await transaction.commit()
  })
  return readDossier(context, { dossierId })
}
