import * as z from 'zod'
import { readConfig } from '../config.ts'
import { createDeps } from '../deps.ts'
import { checkBytes } from '../documents/check-bytes.ts'
import { recordMalwareVerdict } from '../documents/record-malware-verdict.ts'

const Arrived = z.object({
  'detail-type': z.literal('Object Created'),
  detail: z.object({ object: z.object({ key: z.string(), 'version-id': z.string().optional() }) }),
})

const Scanned = z.object({
  'detail-type': z.literal('GuardDuty Malware Protection Object Scan Result'),
  detail: z.object({
    s3ObjectDetails: z.object({ objectKey: z.string(), versionId: z.string().nullish() }),
    scanResultDetails: z.object({
      scanResultStatus: z.enum([
        'NO_THREATS_FOUND',
        'THREATS_FOUND',
        'UNSUPPORTED',
        'ACCESS_DENIED',
        'FAILED',
      ]),
    }),
  }),
})

const Event = z.union([Arrived, Scanned])

const deps = createDeps(readConfig(process.env))

/** A file arrived, or the scanner spoke of it: in any order, and any number of times. */
export async function handler(raw: unknown): Promise<void> {
  const event = Event.parse(raw)
  if (event['detail-type'] === 'Object Created') {
    const { key, 'version-id': versionId } = event.detail.object
    await checkBytes(deps, { key, ...(versionId && { versionId }) })
    return
  }
  const { s3ObjectDetails, scanResultDetails } = event.detail
  const { objectKey: key, versionId } = s3ObjectDetails
  await recordMalwareVerdict(
    deps,
    { key, ...(versionId && { versionId }) },
    scanResultDetails.scanResultStatus,
  )
}
