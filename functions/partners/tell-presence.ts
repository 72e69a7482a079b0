import type { Presence } from '../../shared/partners/api.ts'
import { actorOf, type Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import { standingFrom, standingKeys } from '../dossiers/dossier.store.ts'
import { putPresence, readOthers } from './presence.store.ts'

interface Input {
  dossierId: string
  sectionKey?: string | undefined
}

/** Says where a member is in a dossier; gives who else is there. */
export async function tellPresence(
  context: Context,
  { dossierId, sectionKey }: Input,
): Promise<{ others: Presence[] }> {
  const { accountId, name } = actorOf(context)
  const record = standingFrom(await context.table.getMany(standingKeys(dossierId, accountId)))
  authorise(context, 'presence.tell', record)
  const partnerId = record.members[0]?.partnerId ?? ''
  const here = { accountId, at: context.receivedAt }
  const [others] = await Promise.all([
    readOthers(context.table, dossierId, here),
    putPresence(context.table, dossierId, { ...here, name, partnerId, ...(sectionKey && { sectionKey }) }),
  ])
  return { others }
}
