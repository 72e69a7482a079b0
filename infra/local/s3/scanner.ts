import type { Readable } from 'node:stream'
import type { BucketStore } from './store/bucket-store.ts'
import type { ObjectRecord } from './store/record.ts'
import type { ScannerSetting } from './types.ts'

/** Tag that GuardDuty Malware Protection for S3 puts on an object, and the two values used here. */
export const SCAN_TAG = 'GuardDutyMalwareScanStatus'
type ScanStatus = 'NO_THREATS_FOUND' | 'THREATS_FOUND'

/** What EventBridge's "GuardDuty Malware Protection Object Scan Result" tells. */
export interface ScanResult {
  readonly bucket: string
  readonly key: string
  readonly versionId?: string
  readonly etag: string
  readonly status: ScanStatus
  /** Names of what was found. */
  readonly threats: readonly string[]
}

/**
 * The test string of the European Institute for Computer Antivirus Research (eicar.org), which every scanner takes
 * for a virus; in two pieces, so that none takes this file for one.
 */
export const EICAR = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
  'latin1',
)
const EICAR_NAME = 'EICAR-Test-File (not a virus)'

/** Names the threats in a body. It looks at the bytes as they are, also inside containers that do not compress. */
export async function findThreats(body: Readable | AsyncIterable<Buffer>): Promise<string[]> {
  let tail = Buffer.alloc(0)
  for await (const chunk of body) {
    const bytes = Buffer.concat([tail, Buffer.from(chunk)])
    if (bytes.includes(EICAR)) return [EICAR_NAME]
    // The string may lie across two chunks.
    tail = bytes.subarray(Math.max(0, bytes.length - EICAR.length + 1))
  }
  return []
}

export interface Scanner {
  /** Scans an object soon, one after the other, and tags it. */
  enqueue(store: BucketStore, record: ObjectRecord): void
  /** Resolves when nothing is waiting any more. */
  idle(): Promise<void>
}

/** Scans the objects of the named buckets, also those that an earlier run had no time for. */
export function createScanner(setting: ScannerSetting, stores: Iterable<BucketStore>): Scanner {
  let queue: Promise<void> = Promise.resolve()
  const isWatched = (store: BucketStore) => setting.buckets.includes(store.setting.name)
  const enqueue = (store: BucketStore, record: ObjectRecord) => {
    if (!isWatched(store)) return
    queue = queue.then(() => scan(store, record, setting)).catch(() => undefined)
  }
  for (const store of stores) {
    for (const key of isWatched(store) ? store.keys() : []) {
      const record = store.current(key)
      if (record !== undefined && record.tags[SCAN_TAG] === undefined) enqueue(store, record)
    }
  }
  return { enqueue, idle: () => queue }
}

/** An object that is gone before its turn gets no verdict: reading or tagging it fails, and nobody waits for it. */
async function scan(store: BucketStore, record: ObjectRecord, setting: ScannerSetting): Promise<void> {
  const threats = await findThreats(store.openBody(record))
  const status: ScanStatus = threats.length === 0 ? 'NO_THREATS_FOUND' : 'THREATS_FOUND'
  await store.update(record, (latest) => ({ ...latest, tags: { ...latest.tags, [SCAN_TAG]: status } }))
  setting.onResult?.({
    bucket: store.setting.name,
    key: record.key,
    ...(store.isVersioned ? { versionId: record.id } : {}),
    etag: record.etag,
    status,
    threats,
  })
}
