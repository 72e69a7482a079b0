import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { CHECKSUM_ALGORITHMS } from '../body/checksums.ts'

/** A version of an object as it is kept on disk, beside its body. */
export const ObjectRecord = z.object({
  /** Name of the body's file; the version id in a versioned bucket. */
  id: z.string(),
  key: z.string(),
  /** Hexadecimal of fixed width: its order is the order of the writes. */
  sequencer: z.string(),
  lastModified: z.iso.datetime(),
  isDeleteMarker: z.boolean(),
  /** Bytes. */
  size: z.number().int().nonnegative(),
  /** Without quotation marks. */
  etag: z.string(),
  /** Headers to give back as they came: content-type, cache-control and so on. */
  headers: z.record(z.string(), z.string()),
  /** `x-amz-meta-…` without the prefix. */
  metadata: z.record(z.string(), z.string()),
  checksum: z
    .object({
      algorithm: z.enum(CHECKSUM_ALGORITHMS),
      value: z.string(),
      type: z.enum(['FULL_OBJECT', 'COMPOSITE']),
    })
    .optional(),
  tags: z.record(z.string(), z.string()),
  retention: z.object({ mode: z.enum(['GOVERNANCE', 'COMPLIANCE']), until: z.iso.datetime() }).optional(),
})
export type ObjectRecord = z.infer<typeof ObjectRecord>

export type Retention = NonNullable<ObjectRecord['retention']>
export type ObjectChecksum = NonNullable<ObjectRecord['checksum']>

/** What a caller says of a new version; the store adds identity and order. */
export type NewVersion = Omit<ObjectRecord, 'id' | 'sequencer' | 'lastModified' | 'isDeleteMarker'>

export function newVersionId(): string {
  return randomUUID().replaceAll('-', '')
}

let lastSequence = 0

/** Later than every sequencer given before, also when the clock stands still or jumps back. */
export function nextSequencer(now: Date): string {
  lastSequence = Math.max(lastSequence + 1, now.getTime() * 1_000)
  return lastSequence.toString(16).toUpperCase().padStart(18, '0')
}

/** After a restart: never give a sequencer that is not later than those on disk. */
export function continueAfter(sequencer: string): void {
  lastSequence = Math.max(lastSequence, Number.parseInt(sequencer, 16))
}
