import { isDeepStrictEqual } from 'node:util'
import { publicIdentifiers } from '../../shared/open-data/organisation-id.ts'
import type { Award } from '../../shared/open-data/award.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import type { Deps } from '../deps.ts'
import { awardPages } from '../exports/awards.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import { decidedPages } from '../exports/decided-pages.ts'
import { awardItem, noteChange, pointersTo } from './open-data.store.ts'

/**
 * Makes the released awards of a call public, and takes back those that a later released decision replaced. Runs after
 * a release, and may run again: what is public already is not written anew.
 */
export async function publishAwards(deps: Deps, { callId }: { callId: string }): Promise<void> {
  const call = await findPublishedCall(deps.table, callId)
  for await (const page of awardPages(deps, call))
    for (const { dossierId, award, isReleased } of page) if (isReleased) await publish(deps, dossierId, award)
  for await (const page of decidedPages(deps.table, callId, call.releasedAt))
    for (const { dossier, decision, isReleased } of page)
      if (isReleased && decision.outcome !== 'award') await withdraw(deps, dossier.id)
}

/** Only numbers of public registers leave: any other may be a person's own. */
const withPublicNumbers = (award: Award): Award => ({
  ...award,
  beneficiaries: award.beneficiaries.map((beneficiary) => ({
    ...beneficiary,
    identifiers: publicIdentifiers(beneficiary.identifiers),
  })),
})

async function publish({ table, now }: Deps, dossierId: string, award: Award): Promise<void> {
  const item = awardItem(dossierId, withPublicNumbers(award))
  const before = await table.get(keys.publicAward(dossierId))
  if (isDeepStrictEqual(before?.['award'], item['award'])) return
  const transaction = new Transaction(table)
  transaction.put(item)
  for (const pointer of pointersTo(item, withPublicNumbers(award))) transaction.put(pointer)
  noteChange(transaction, now())
  await transaction.commit()
}

async function withdraw({ table, now }: Deps, dossierId: string): Promise<void> {
  const key = keys.publicAward(dossierId)
  if (!(await table.get(key))) return
  const transaction = new Transaction(table)
  transaction.delete(key)
  noteChange(transaction, now())
  await transaction.commit()
}
