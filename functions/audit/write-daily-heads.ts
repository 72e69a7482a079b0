import { canonicalJson, sha256Hex } from '../../shared/canonical-json.ts'
import { GENESIS } from '../../shared/audit/chain.ts'
import type { Deps } from '../deps.ts'
import { putRecord } from '../storage/records.ts'
import { keys } from '../storage/keys.ts'
import { dayOf } from './daily-heads.ts'

const DAY = 24 * 3600 * 1000
/** A request received at the end of a day has long ended then. */
const AFTER_MIDNIGHT = 3600 * 1000
/** Days that one run catches up with, after a long outage. */
const MOST_DAYS = 30

type Stores = Pick<Deps, 'table' | 's3' | 'config'>

const dayAt = (milliseconds: number) => dayOf(new Date(milliseconds).toISOString())

/** Days (UTC) that are over and not yet written, the oldest first; `written` is the last that is. */
function daysDue(written: string | undefined, now: string): string[] {
  const last = dayAt(Date.parse(now) - AFTER_MIDNIGHT - DAY)
  const days: string[] = []
  let next = written ? dayAt(Date.parse(written) + DAY) : last
  while (next <= last && days.length < MOST_DAYS) {
    days.push(next)
    next = dayAt(Date.parse(next) + DAY)
  }
  return days
}

/** The record of a day: the heads of all chains that changed on it, chained to the record of the day before. */
async function recordOf({ table }: Stores, day: string, previousHash: string): Promise<string> {
  const items = await table.partition(keys.chainHead(day, '').pk)
  const heads = items.map(({ dossierId, sequence, hash }) => ({ dossierId, sequence, hash }))
  return canonicalJson({ schemaVersion: 1, day, previousHash, heads })
}

/**
 * Writes the heads of the audit chains to the write-once bucket, one object for each day that is over, also for a day
 * on which nothing happened: a missing day is seen. Whoever changed a chain afterwards would have to change what
 * nobody can. Run again, it writes the same. Gives the days that it wrote.
 */
export async function writeDailyHeads(stores: Stores, now: string): Promise<string[]> {
  const { table } = stores
  const written = await table.get(keys.chainHeadsWritten())
  let previousHash = written ? String(written['hash']) : GENESIS
  const days = daysDue(written && String(written['day']), now)
  for (const day of days) {
    const text = await recordOf(stores, day, previousHash)
    previousHash = sha256Hex(text)
    await putRecord(stores, `chain-heads/${day}.json`, text, previousHash)
    await table.put({
      ...keys.chainHeadsWritten(),
      kind: 'ChainHeadsWritten',
      schemaVersion: 1,
      day,
      hash: previousHash,
    })
  }
  return days
}
