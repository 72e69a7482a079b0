import { S3Error } from '../s3-error.ts'
import { readRetention, refuseWeakerRetention } from '../store/retention.ts'
import { element, S3_NAMESPACE, textOf, xmlDocument } from '../xml.ts'
import { findVersion } from './find-version.ts'
import { versionHeaders } from './object-fields.ts'
import type { Operation } from './operation.ts'
import { readXmlBody } from './xml-body.ts'

export const getObjectRetention: Operation = async (context) => {
  context.demand('s3:GetObjectRetention')
  const record = findVersion(context)
  if (record.retention === undefined) throw new S3Error('NoSuchObjectLockConfiguration')
  const { mode, until } = record.retention
  const body = element('Retention', [element('Mode', mode), element('RetainUntilDate', until)], S3_NAMESPACE)
  return { status: 200, headers: versionHeaders(context, record), body: xmlDocument(body) }
}

/** PutObjectRetention: longer for whoever may; shorter only in GOVERNANCE, with leave to bypass it. */
export const putObjectRetention: Operation = async (context) => {
  context.demand('s3:PutObjectRetention')
  const record = findVersion(context)
  const markup = await readXmlBody(context)
  const now = context.clock()
  const wanted = readRetention(
    context.store.setting,
    textOf(markup, 'Mode'),
    textOf(markup, 'RetainUntilDate'),
    now,
  )
  if (wanted === undefined) throw new S3Error('MalformedXML')
  const wantsBypass = context.request.amz('x-amz-bypass-governance-retention') === 'true'
  if (wantsBypass) context.demand('s3:BypassGovernanceRetention')
  await context.store.update(record, (latest) => {
    refuseWeakerRetention(latest.retention, wanted, now, wantsBypass)
    return { ...latest, retention: wanted }
  })
  return { status: 200, headers: versionHeaders(context, record) }
}
