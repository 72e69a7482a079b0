import { isMediaType, MEDIA_TYPES } from '../../shared/documents/file-rules.ts'
import type { Deps } from '../deps.ts'
import type { DocumentItem } from '../dossiers/dossier-record.ts'
import { changeDocument } from './change-document.ts'
import { inspectObject, type Inspection } from './inspect-object.ts'
import { idsOfKey, type StoredObject } from './object-key.ts'
import { removeVersion } from './remove-bytes.ts'

/** What does not fit what was announced, or keeps everybody from reading it. A photograph may be any kind of picture that its name says or not. */
function faultOf(item: DocumentItem, { size, sha256, mediaType, fault }: Inspection): DocumentItem['fault'] {
  if (sha256 !== item.sha256 || size !== item.size) return 'hash_differs'
  if (fault) return fault
  if (!mediaType || !isMediaType(item.mediaType)) return 'type_differs'
  return MEDIA_TYPES[mediaType].type === MEDIA_TYPES[item.mediaType].type ? undefined : 'type_differs'
}

/** What a document becomes when its bytes were read; what the scanner has refused stays refused. */
function afterBytes(item: DocumentItem, inspection: Inspection, now: string): DocumentItem | undefined {
  if (item.bytesChecked || item.state === 'infected') return undefined
  const checked = { ...item, bytesChecked: true }
  const fault = faultOf(item, inspection)
  // The scanner could not read it either; the bytes say why.
  if (item.state === 'refused') return fault ? { ...checked, fault } : checked
  if (fault) return { ...checked, state: 'refused', fault, checkedAt: now }
  const mediaType = inspection.mediaType ?? item.mediaType
  return item.malwareChecked
    ? { ...checked, mediaType, state: 'clean', checkedAt: now }
    : { ...checked, mediaType, state: 'checking' }
}

/** The document takes the first version that arrives for its own, and is being checked from then on. */
const afterArrival = (item: DocumentItem, { versionId }: StoredObject): DocumentItem | undefined =>
  item.versionId !== undefined || item.bytesChecked
    ? undefined
    : {
        ...item,
        ...(versionId && { versionId }),
        state: item.state === 'announced' ? 'checking' : item.state,
      }

/**
 * Reads the bytes of an arrived document and compares them with what was announced. May run any number of times.
 * Another version (a permission used twice), and bytes whose document was removed meanwhile, go at once: the bucket's
 * rule would one day take the checked version for a replaced one.
 */
export async function checkBytes(deps: Deps, object: StoredObject): Promise<void> {
  if (!idsOfKey(object.key)) return
  const document = await changeDocument(deps, object, (item) => afterArrival(item, object))
  if (!document || document.versionId !== object.versionId) return removeVersion(deps, object)
  if (document.bytesChecked || document.state === 'infected') return
  const inspection = await inspectObject(deps, object)
  await changeDocument(deps, object, (item) => afterBytes(item, inspection, deps.now()))
}
