import * as z from 'zod'
import { Archive } from '../../shared/documents/archive.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'

/** Seconds for which an archive can be fetched; the bucket forgets the file a few days later. */
const KEPT_FOR_SECONDS = 24 * 3600

/**
 * An archive with what goes into it: the papers that its asker could read when it was asked for, each in the version
 * that was checked, so that the job that makes it decides nothing. It stands where exports stand, whose runs it shares.
 */
const ArchiveItem = Archive.omit({ url: true }).extend({
  createdBy: z.string(),
  createdAt: z.string(),
  /** Name of the file. */
  name: z.string(),
  files: z.array(
    z.object({
      path: z.string(),
      sha256: z.string(),
      objectKey: z.string(),
      versionId: z.string().optional(),
    }),
  ),
  /** Where the archive is, once it is there. */
  objectKey: z.string().optional(),
})
export type ArchiveItem = z.infer<typeof ArchiveItem>

/** Adds a new archive to the transaction. */
export function putArchive(transaction: Transaction, item: ArchiveItem): void {
  const expiresAt = Math.floor(Date.parse(item.createdAt) / 1000) + KEPT_FOR_SECONDS
  transaction.put({ ...keys.export(item.id), kind: 'Archive', schemaVersion: 1, expiresAt, ...item })
}

/** An archive, or undefined, also where it has expired and is only not yet swept away. */
export async function readArchive(
  table: Table,
  archiveId: string,
  now: string,
): Promise<ArchiveItem | undefined> {
  const item = await table.get(keys.export(archiveId))
  if (item?.kind !== 'Archive' || Number(item['expiresAt']) * 1000 <= Date.parse(now)) return undefined
  return ArchiveItem.parse(item)
}
