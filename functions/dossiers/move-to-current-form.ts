import { storedSectionKeys } from '../../shared/budget/section.ts'
import { findBinding } from '../../shared/calls/bindings.ts'
import type { PublicCall } from '../../shared/calls/call.ts'
import { parseSectionKey } from '../../shared/calls/section-key.ts'
import type { Dossier } from '../../shared/dossiers/dossier.ts'
import { findForm, findPublishedCall } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import { authorise } from './authorise.ts'
import type { DossierRecord } from './dossier-record.ts'
import { changeDossier, loadDossier, withFreshDossier } from './dossier.store.ts'
import { putMembership } from './membership.store.ts'
import { readDossier } from './read-dossier.ts'
import { putNewSections } from './section.store.ts'

/**
 * Moves a draft to the version of the form that the call has now. Every answer stays where it is: what a version no
 * longer asks is kept and not shown, what it asks anew is empty, and what it no longer takes shows as a fault. Asked
 * again, or by two at once, it moves once. A dossier that was submitted stays on the version that it answered.
 */
export async function moveToCurrentForm(context: Context, input: { dossierId: string }): Promise<Dossier> {
  await withFreshDossier(() => move(context, input.dossierId))
  return readDossier(context, input)
}

async function move(context: Context, dossierId: string): Promise<void> {
  const record = await loadDossier(context.table, dossierId)
  authorise(context, 'dossier.write', record)
  const { head } = record
  const { formVersion } = await findPublishedCall(context.table, head.callId)
  if (head.state !== 'draft' || head.formVersion === formVersion) return
  const form = await findForm(context.table, head.callId, formVersion)
  const transaction = new Transaction(context.table)
  changeDossier(transaction, context, head, {
    event: { type: 'dossier.formMoved', facts: { from: head.formVersion, to: formVersion } },
    set: { formVersion },
  })
  moveSections(transaction, dossierId, record.sections, formVersion)
  putAskedAnew(transaction, record, form)
  putTitles(transaction, record, form)
  await transaction.commit()
}

/** Adds to the transaction that the sections answer another version of the form; their answers are not touched. */
function moveSections(
  transaction: Transaction,
  dossierId: string,
  sections: DossierRecord['sections'],
  formVersion: number,
): void {
  for (const { id } of sections)
    transaction.update(keys.section(dossierId, id), {
      expression: 'SET formVersion = :form',
      values: { ':form': formVersion },
    })
}

/** Adds to the transaction the sections that this version has and the dossier has not, for those who may write them. */
function putAskedAnew(
  transaction: Transaction,
  { head, partners, members, sections }: DossierRecord,
  form: PublicCall,
) {
  const known = new Set(sections.map(({ id }) => id))
  const lead = partners.find(({ role }) => role === 'lead')
  for (const key of storedSectionKeys(form, partners).filter((candidate) => !known.has(candidate))) {
    const partnerId = parseSectionKey(key).partnerId ?? lead?.id
    const editors = members.filter((member) => member.partnerId === partnerId)
    putNewSections(transaction, head.id, form, {
      keys: [key],
      editors: editors.map(({ accountId }) => accountId),
    })
  }
}

/** Adds to the transaction where each member's list of dossiers finds the title of the project. */
function putTitles(transaction: Transaction, { head, members }: DossierRecord, { form }: PublicCall): void {
  const title = findBinding(form, 'projectTitle')
  for (const { accountId } of members)
    putMembership(transaction, accountId, {
      dossierId: head.id,
      callId: head.callId,
      ...(title && { title: { sectionId: title.sectionId, fieldId: title.field.id } }),
    })
}
