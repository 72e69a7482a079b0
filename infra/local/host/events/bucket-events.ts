import { randomUUID } from 'node:crypto'
import type { ScanResult } from '../../s3/scanner.ts'
import type { ObjectCreated } from '../../s3/types.ts'
import type { BusEvent } from './event-bus.ts'

/** EventBridge's "Object Created" (Amazon S3 user guide, "EventBridge event message structure"). */
export function objectCreatedEvent(created: ObjectCreated): BusEvent {
  const { bucket, key, size, etag, versionId, sequencer, reason } = created
  return {
    source: 'aws.s3',
    detailType: 'Object Created',
    resources: [`arn:aws:s3:::${bucket}`],
    detail: {
      version: '0',
      bucket: { name: bucket },
      object: { key, size, etag, ...(versionId === undefined ? {} : { 'version-id': versionId }), sequencer },
      'request-id': randomUUID(),
      reason,
    },
  }
}

/** GuardDuty's verdict (GuardDuty user guide, "Monitoring S3 object scans with EventBridge"). */
export function scanResultEvent(result: ScanResult, planArn: string): BusEvent {
  const { bucket, key, etag, versionId, status, threats } = result
  return {
    source: 'aws.guardduty',
    detailType: 'GuardDuty Malware Protection Object Scan Result',
    resources: [planArn],
    detail: {
      schemaVersion: '1.0',
      scanStatus: 'COMPLETED',
      resourceType: 'S3_OBJECT',
      s3ObjectDetails: {
        bucketName: bucket,
        objectKey: key,
        eTag: etag,
        ...(versionId === undefined ? {} : { versionId }),
        s3Throttled: false,
      },
      scanResultDetails: {
        scanResultStatus: status,
        threats: threats.length === 0 ? null : threats.map((name) => ({ name })),
      },
    },
  }
}
