import type { PublicCall } from '../../shared/calls/call.ts'
import { canonicalJson, sha256Hex } from '../../shared/canonical-json.ts'
import { contentOf } from './content.ts'
import type { DossierRecord } from './dossier-record.ts'

/** A submission as it can be shown years later: one text, its hash, and where it stands in the records bucket. */
export interface FrozenSubmission {
  text: string
  /** SHA-256, 64 hexadecimal digits. */
  hash: string
  recordKey: string
}

/**
 * Freezes what is submitted: the call with its form as it was published, every answer, the partners, the papers by
 * their hashes, who confirmed, who submitted and when. The reference is not part of it, for it is given in the same transaction.
 */
export function freezeSubmission(
  record: DossierRecord,
  call: PublicCall,
  submission: { number: number; receivedAt: string; submittedBy: string },
): FrozenSubmission {
  const text = canonicalJson({
    schemaVersion: 1,
    submission,
    call,
    ...contentOf(record, call),
    confirmations: record.confirmations,
  })
  const hash = sha256Hex(text)
  return { text, hash, recordKey: `submissions/${record.head.id}/${hash}.json` }
}
