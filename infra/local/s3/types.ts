import type { ScanResult } from './scanner.ts'

/** One rule of a bucket's CORS configuration. `*` stands for any run of characters in origins and headers. */
export interface CorsRule {
  readonly allowedOrigins: readonly string[]
  readonly allowedMethods: readonly string[]
  readonly allowedHeaders?: readonly string[] | undefined
  readonly exposedHeaders?: readonly string[] | undefined
  readonly maxAgeSeconds?: number | undefined
}

type RetentionMode = 'GOVERNANCE' | 'COMPLIANCE'

export interface BucketSetting {
  readonly name: string
  readonly cors?: readonly CorsRule[] | undefined
  readonly versioned?: boolean | undefined
  /** Object Lock; a bucket that has it is versioned. */
  readonly objectLock?: boolean | undefined
  /** Retention of every new version in an Object Lock bucket, unless the request names its own. */
  readonly defaultRetention?: { readonly mode: RetentionMode; readonly days: number } | undefined
}

/** A new object, as EventBridge's "Object Created" tells of it. */
export interface ObjectCreated {
  readonly bucket: string
  readonly key: string
  /** Bytes. */
  readonly size: number
  /** Without quotation marks. */
  readonly etag: string
  /** Only in a versioned bucket. */
  readonly versionId?: string
  /** Hexadecimal; a later write of the same key has the greater one. */
  readonly sequencer: string
  readonly reason: CreationReason
}

export type CreationReason = 'PutObject' | 'POST Object' | 'CopyObject' | 'CompleteMultipartUpload'

export interface ScannerSetting {
  /** Names of the buckets whose new objects are scanned, as the malware protection plan of the template says. */
  readonly buckets: readonly string[]
  /** Called when the verdict stands, and the object carries its tag. */
  readonly onResult?: ((result: ScanResult) => void) | undefined
}

/** IAM condition keys with their values, such as `s3:ExistingObjectTag/status` for an object that is being read. */
export type ConditionKeys = Readonly<Record<string, string>>

type Authorise = (
  accessKeyId: string,
  action: string,
  resource: string,
  conditionKeys: ConditionKeys,
) => boolean

export interface S3Options {
  /** 0 takes a free port. */
  readonly port: number
  /** Default `127.0.0.1`. An IP address makes the SDK put the bucket into the path. */
  readonly host?: string | undefined
  /** Without a folder, objects are kept in a temporary one and go with the server. */
  readonly dataDir?: string | undefined
  readonly buckets: readonly BucketSetting[]
  /** The secret of an access key, or `undefined` if there is no such key. */
  readonly credentials: (accessKeyId: string) => string | undefined
  /** May this key do this, such as `s3:GetObject`, to this resource (an ARN)? Without it every key may do all. */
  readonly authorise?: Authorise | undefined
  readonly onObjectCreated?: ((event: ObjectCreated) => void) | undefined
  readonly scanner?: ScannerSetting | undefined
  /** Called with what is nobody's refusal but a fault of this server; the client sees `InternalError`. */
  readonly onFault?: ((error: unknown) => void) | undefined
  /** The server's clock. Tests set it to see what an hour does to a permission. */
  readonly clock?: (() => Date) | undefined
}
