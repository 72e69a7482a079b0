import { S3Error } from '../s3-error.ts'
import { element, elementsOf, S3_NAMESPACE, textOf, xmlDocument } from '../xml.ts'
import { checkedTags } from './tag-set.ts'
import { readXmlBody } from './xml-body.ts'
import { findVersion } from './find-version.ts'
import { versionHeaders } from './object-fields.ts'
import type { Operation } from './operation.ts'

export const getObjectTagging: Operation = async (context) => {
  context.demand(
    context.request.param('versionId') === undefined ? 's3:GetObjectTagging' : 's3:GetObjectVersionTagging',
  )
  const record = findVersion(context)
  const tags = Object.entries(record.tags).map(([key, value]) =>
    element('Tag', [element('Key', key), element('Value', value)]),
  )
  const body = xmlDocument(element('Tagging', [element('TagSet', tags)], S3_NAMESPACE))
  return { status: 200, headers: versionHeaders(context, record), body }
}

export const putObjectTagging: Operation = async (context) => {
  context.demand(
    context.request.param('versionId') === undefined ? 's3:PutObjectTagging' : 's3:PutObjectVersionTagging',
  )
  const record = findVersion(context)
  const set = elementsOf(await readXmlBody(context), 'TagSet')[0]
  if (set === undefined) throw new S3Error('MalformedXML')
  const tags = checkedTags(
    elementsOf(set, 'Tag').map((tag) => [textOf(tag, 'Key') ?? '', textOf(tag, 'Value') ?? '']),
  )
  await context.store.update(record, (latest) => ({ ...latest, tags }))
  return { status: 200, headers: versionHeaders(context, record) }
}

export const deleteObjectTagging: Operation = async (context) => {
  context.demand('s3:DeleteObjectTagging')
  const record = findVersion(context)
  await context.store.update(record, (latest) => ({ ...latest, tags: {} }))
  return { status: 204, headers: versionHeaders(context, record) }
}
