import type { Readable } from 'node:stream'
import type { S3Request } from '../request.ts'
import type { BucketStore } from '../store/bucket-store.ts'
import type { MultipartUploads } from '../store/multipart-uploads.ts'
import type { ObjectRecord } from '../store/record.ts'
import type { ConditionKeys, CreationReason } from '../types.ts'

/** What an operation answers. A text is XML; headers that are `undefined` are left out. */
export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string | number | undefined>>
  readonly body?: string | Readable
}

/** A signed request in its bucket, with what the operations need of the server. */
export interface Context {
  readonly request: S3Request
  readonly store: BucketStore
  readonly uploads: MultipartUploads
  /** What the signature says of the body: see `authenticate`. */
  readonly payloadHash: string
  readonly clock: () => Date
  /** Another bucket of this server. Throws `NoSuchBucket`. */
  storeOf(bucketName: string): BucketStore
  /** Do the caller's policies grant this action on this resource (default: the object of the request)? */
  may(action: string, resource?: string, conditionKeys?: ConditionKeys): boolean
  /** Throws `AccessDenied`, naming who, action and resource, unless `may`. */
  demand(action: string, resource?: string, conditionKeys?: ConditionKeys): void
  /** Tells the world of a new object. */
  announce(record: ObjectRecord, reason: CreationReason): void
}

export type Operation = (context: Context) => Promise<Reply>

export function bucketArn(bucketName: string): string {
  return `arn:aws:s3:::${bucketName}`
}

export function objectArn(bucketName: string, key: string): string {
  return `${bucketArn(bucketName)}/${key}`
}
