import type { Document } from '../../shared/documents/document.ts'
import { partsOf } from '../../shared/documents/parts.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Context } from '../context.ts'
import { isStored, joinParts, listParts, type ArrivedPart } from '../storage/multipart.ts'
import { arrivingParts, loadOwnDocument } from './arriving-document.ts'
import { toDocument } from './document.store.ts'

/** Numbers of the parts that are not there, or not whole. */
const missingOf = (size: number, arrived: readonly ArrivedPart[]): number[] =>
  partsOf(size)
    .filter(({ number, start, end }) =>
      arrived.every((part) => part.number !== number || part.size !== end - start),
    )
    .map(({ number }) => number)

/**
 * Puts the parts of a large file together; the store then tells of the file as of any other, and its bytes are
 * checked. Asked again, also in the same moment, it answers the same.
 */
export async function completeDocument(
  context: Context,
  input: { dossierId: string; documentId: string },
): Promise<Document> {
  const item = await loadOwnDocument(context, input)
  if (item.state !== 'announced') return toDocument(item)
  const arriving = arrivingParts(item)
  // Absent where a twin of this request put them together, or where the store has forgotten them.
  const arrived = await listParts(context, arriving)
  const missing = missingOf(item.size, arrived ?? [])
  if (arrived && missing.length === 0 && (await joinParts(context, arriving, arrived)))
    return toDocument(item)
  if (await isStored(context, arriving.key)) return toDocument(item)
  throw new DomainError('document.parts_missing', { missing })
}
