import type { Answers } from '../../shared/calls/answer.ts'
import type { PublicCall } from '../../shared/calls/call.ts'
import { canonicalJson, sha256Hex } from '../../shared/canonical-json.ts'
import { countedAnswers } from '../../shared/dossiers/shown-answers.ts'
import type { DossierRecord } from './dossier-record.ts'

/** Bare answers of a dossier, by section key and path. */
export const answersOf = ({ sections }: Pick<DossierRecord, 'sections'>): Answers =>
  Object.fromEntries(
    sections.map(({ id, answers }) => [
      id,
      Object.fromEntries(Object.entries(answers).map(([fieldId, { value }]) => [fieldId, value])),
    ]),
  )

/** A submission as it can be shown years later: one text, its hash, and where it stands in the records bucket. */
export interface FrozenSubmission {
  text: string
  /** SHA-256, 64 hexadecimal digits. */
  hash: string
  recordKey: string
}

/**
 * Freezes what is submitted: the call with its form as it was published, every answer, the partners, the papers by
 * their hashes, who submitted and when. The reference is not part of it, for it is given in the same transaction.
 */
export function freezeSubmission(
  record: DossierRecord,
  call: PublicCall,
  submission: { number: number; receivedAt: string; submittedBy: string },
): FrozenSubmission {
  const text = canonicalJson({
    schemaVersion: 1,
    dossierId: record.head.id,
    submission,
    call,
    partners: record.partners,
    // What a condition hides is kept in the dossier, and is no part of what is submitted.
    answers: countedAnswers(call.form, record.partners, answersOf(record)),
    documents: record.documents.map(({ id, kindId, name, size, mediaType, sha256 }) => ({
      id,
      kindId,
      name,
      size,
      mediaType,
      sha256,
    })),
  })
  const hash = sha256Hex(text)
  return { text, hash, recordKey: `submissions/${record.head.id}/${hash}.json` }
}
