import { resourceOf, versionHeaders } from './object-fields.ts'
import type { Operation } from './operation.ts'

/** DeleteObject: a delete marker over the object in a versioned bucket; with a version id, that version for good. */
export const deleteObject: Operation = async (context) => {
  const { request, store } = context
  const versionId = request.param('versionId')
  if (versionId === undefined) {
    context.demand('s3:DeleteObject')
    const marker = await store.remove(request.key)
    if (marker === undefined) return { status: 204 }
    return { status: 204, headers: { ...versionHeaders(context, marker), 'x-amz-delete-marker': 'true' } }
  }
  context.demand('s3:DeleteObjectVersion')
  const record = store.version(request.key, versionId)
  if (record === undefined) return { status: 204, headers: { 'x-amz-version-id': versionId } }
  const wantsBypass = request.amz('x-amz-bypass-governance-retention') === 'true'
  if (wantsBypass) context.demand('s3:BypassGovernanceRetention', resourceOf(context))
  await store.removeVersion(record, wantsBypass)
  const marker = record.isDeleteMarker ? { 'x-amz-delete-marker': 'true' } : {}
  return { status: 204, headers: { 'x-amz-version-id': versionId, ...marker } }
}
