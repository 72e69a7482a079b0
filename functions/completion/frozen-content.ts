import { sha256Hex } from '../../shared/canonical-json.ts'
import { FrozenContent } from '../../shared/completion/comparison.ts'
import type { Context } from '../context.ts'
import type { SubmissionItem } from '../dossiers/dossier-record.ts'
import { readRecord } from '../storage/records.ts'

/** What was submitted, read back from the records bucket; throws where the text is not the one that was hashed. */
export async function readFrozen(
  context: Pick<Context, 's3' | 'config'>,
  { recordKey, contentHash }: Pick<SubmissionItem, 'recordKey' | 'contentHash'>,
): Promise<FrozenContent> {
  const text = await readRecord(context, recordKey)
  if (sha256Hex(text) !== contentHash) throw new Error(`the record ${recordKey} does not have its hash`)
  return FrozenContent.parse(JSON.parse(text))
}
