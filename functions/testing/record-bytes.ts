import { GetObjectCommand } from '@aws-sdk/client-s3'
import type { Deps } from '../deps.ts'

/** Bytes of a record. */
export async function readRecordBytes({ s3, config }: Deps, key: string): Promise<Uint8Array> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: config.recordsBucket, Key: key }))
  if (!Body) throw new Error(`the record ${key} has no content`)
  return Body.transformToByteArray()
}
