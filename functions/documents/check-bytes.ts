import { isMediaType, MEDIA_TYPES } from '../../shared/documents/file-rules.ts'
import type { Deps } from '../deps.ts'
import type { DocumentItem } from '../dossiers/dossier-record.ts'
import { changeDocument } from './change-document.ts'
import { inspectObject, type Inspection } from './inspect-object.ts'
import type { StoredObject } from './object-key.ts'

/** What does not fit what was announced. A photograph may be any kind of picture that its name says or not. */
function faultOf(item: DocumentItem, { size, sha256, mediaType }: Inspection): DocumentItem['fault'] {
  if (sha256 !== item.sha256 || size !== item.size) return 'hash_differs'
  if (!mediaType || !isMediaType(item.mediaType)) return 'type_differs'
  return MEDIA_TYPES[mediaType].type === MEDIA_TYPES[item.mediaType].type ? undefined : 'type_differs'
}

/** What a document becomes when its bytes were read; what is settled already stays. */
function afterBytes(
  item: DocumentItem,
  object: StoredObject,
  inspection: Inspection,
  now: string,
): DocumentItem {
  const fault = faultOf(item, inspection)
  const checked = { ...item, bytesChecked: true, ...(object.versionId && { versionId: object.versionId }) }
  if (fault) return { ...checked, state: 'refused', fault, checkedAt: now }
  const mediaType = inspection.mediaType ?? item.mediaType
  return item.malwareChecked
    ? { ...checked, mediaType, state: 'clean', checkedAt: now }
    : { ...checked, mediaType, state: 'checking' }
}

/** Reads the bytes of an arrived document and compares them with what was announced. May run any number of times. */
export async function checkBytes(deps: Deps, object: StoredObject): Promise<void> {
  let inspection: Inspection | undefined
  await changeDocument(deps, object, async (item) => {
    if (item.bytesChecked || item.state === 'infected') return undefined
    inspection ??= await inspectObject(deps, object)
    return afterBytes(item, object, inspection, deps.now())
  })
}
