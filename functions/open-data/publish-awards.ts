import { isDeepStrictEqual } from 'node:util'
import { publicIdentifiers } from '../../shared/open-data/organisation-id.ts'
import type { Award } from '../../shared/open-data/award.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import type { Deps } from '../deps.ts'
import { awardPages } from '../exports/awards.ts'
import { keys } from '../storage/keys.ts'
import { Transaction } from '../storage/transaction.ts'
import { decidedPages } from '../exports/decided-pages.ts'
import { awardItem, awardOf, noteChange, pointersTo } from './open-data.store.ts'

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

/** Only numbers of public registers leave: any other may be a person's own. It is news from the moment it is public. */
const asPublic = (award: Award, now: string): Award => ({
  ...award,
  changedAt: now,
  beneficiaries: award.beneficiaries.map((beneficiary) => ({
    ...beneficiary,
    identifiers: publicIdentifiers(beneficiary.identifiers),
  })),
})

async function publish({ table, now }: Deps, dossierId: string, award: Award): Promise<void> {
  const before = await table.get(keys.publicAward(dossierId))
  const known = before && awardOf(before)
  if (known && isDeepStrictEqual(known, asPublic(award, known.changedAt))) return
  const at = now()
  const shown = asPublic(award, at)
  const item = awardItem(dossierId, shown)
  const transaction = new Transaction(table)
  transaction.put(item)
  for (const pointer of pointersTo(item, shown)) transaction.put(pointer)
  noteChange(transaction, at)
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
