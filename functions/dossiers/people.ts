import { findBinding } from '../../shared/calls/bindings.ts'
import type { PublicCall } from '../../shared/calls/call.ts'
import type { Partner } from '../../shared/dossiers/dossier.ts'
import type { Organisation } from '../../shared/organisations/organisation.ts'
import type { DossierHead, Member } from './dossier-record.ts'
import { putMembership } from './membership.store.ts'
import { keys } from '../storage/keys.ts'
import type { Transaction } from '../storage/transaction.ts'

/** An organisation as a partner: name and number as they are when it joins. */
export function partnerOf(id: string, role: Partner['role'], organisation: Organisation): Partner {
  const { id: organisationId, name, territory, legalForm, identifier } = organisation
  return { id, role, organisationId, name, territory, legalForm, identifier }
}

interface Person {
  record: Pick<DossierHead, 'id' | 'callId'>
  form: PublicCall
  partner: Partner
  accountId: string
  name: string
}

/** Adds to the transaction that a person writes for a partner, and has the dossier among the own. */
export function putPerson(
  transaction: Transaction,
  { record, form, partner, accountId, name }: Person,
): void {
  const relation = partner.role
  const member: Member = { accountId, relation, partnerId: partner.id, name }
  transaction.put({ ...keys.member(record.id, accountId), kind: 'Member', schemaVersion: 1, ...member })
  const title = findBinding(form.form, 'projectTitle')
  putMembership(transaction, accountId, {
    dossierId: record.id,
    callId: record.callId,
    ...(title && { title: { sectionId: title.sectionId, fieldId: title.field.id } }),
  })
}
