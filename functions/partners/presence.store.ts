import type { Presence } from '../../shared/partners/api.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'

/** Seconds without a sign after which a person is no longer here. */
const HERE_FOR_SECONDS = 45

const secondsOf = (instant: string) => Math.floor(Date.parse(instant) / 1000)

/** Notes that a person is here now. Not part of the dossier's own items: it comes and goes, and nothing depends on it. */
export async function putPresence(
  table: Table,
  dossierId: string,
  { accountId, at, ...presence }: Presence & { accountId: string; at: string },
): Promise<void> {
  await table.put({
    ...keys.presence(dossierId, accountId),
    kind: 'Presence',
    schemaVersion: 1,
    accountId,
    ...presence,
    at,
    // Deleted some time after; until then it is the instant that counts.
    expiresAt: secondsOf(at) + 3600,
  })
}

/** Who else is here now. */
export async function readOthers(
  table: Table,
  dossierId: string,
  { accountId, at }: { accountId: string; at: string },
): Promise<Presence[]> {
  const since = new Date(Date.parse(at) - HERE_FOR_SECONDS * 1000).toISOString()
  const items = await table.partition(keys.presence(dossierId, '').pk)
  return items.flatMap((item) => {
    const { name, partnerId, sectionKey } = item
    if (item['accountId'] === accountId || String(item['at']) < since) return []
    return [
      {
        name: String(name),
        partnerId: String(partnerId),
        ...(typeof sectionKey === 'string' && { sectionKey }),
      },
    ]
  })
}
