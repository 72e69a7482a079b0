import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { corsHeaders, preflightHeaders } from './cors.ts'
import { type Context, type Reply, objectArn } from './operations/operation.ts'
import { findOperation, isPostForm } from './operations/operations.ts'
import { postObject } from './operations/post-object.ts'
import { commonHeaders, sendRefusal, sendReply } from './reply.ts'
import { type S3Request, readRequest } from './request.ts'
import { S3Error } from './s3-error.ts'
import type { Scanner } from './scanner.ts'
import { authenticate } from './signature/authenticate.ts'
import type { BucketStore } from './store/bucket-store.ts'
import type { MultipartUploads } from './store/multipart-uploads.ts'
import type { ObjectRecord } from './store/record.ts'
import type { ConditionKeys, CreationReason, S3Options } from './types.ts'

export interface Bucket {
  readonly store: BucketStore
  readonly uploads: MultipartUploads
}

export interface S3State {
  readonly options: S3Options
  readonly buckets: ReadonlyMap<string, Bucket>
  readonly scanner: Scanner | undefined
  readonly clock: () => Date
}

/** Answers one request. Never rejects: what goes wrong becomes an answer in S3's words. */
export async function handleS3(
  state: S3State,
  raw: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const requestId = randomUUID().replaceAll('-', '').slice(0, 16).toUpperCase()
  for (const [name, value] of Object.entries(commonHeaders(requestId))) response.setHeader(name, value)
  try {
    const request = readRequest(raw, [...state.buckets.keys()])
    const bucket = findBucket(state, request.bucketName)
    if (request.method === 'OPTIONS') {
      await sendReply(
        response,
        { status: 200, headers: preflightHeaders(bucket.store.setting, request) },
        false,
      )
      return
    }
    for (const [name, value] of Object.entries(corsHeaders(bucket.store.setting, request))) {
      response.setHeader(name, value)
    }
    await sendReply(response, await answer(state, bucket, request), request.method === 'HEAD')
  } catch (error) {
    if (!(error instanceof S3Error)) state.options.onFault?.(error)
    const refusal = error instanceof S3Error ? error : new S3Error('InternalError')
    await sendRefusal(raw, response, refusal, requestId)
  }
}

async function answer(state: S3State, bucket: Bucket, request: S3Request): Promise<Reply> {
  const { credentials } = state.options
  if (isPostForm(request)) {
    return postObject(request.raw, {
      bucketName: request.bucketName,
      credentials,
      clock: state.clock,
      contextFor: (accessKeyId, key) =>
        createContext(state, bucket, { ...request, key }, { accessKeyId, payloadHash: 'UNSIGNED-PAYLOAD' }),
    })
  }
  const authentic = authenticate(request, { credentials, clock: state.clock })
  return findOperation(request)(createContext(state, bucket, request, authentic))
}

function createContext(
  state: S3State,
  bucket: Bucket,
  request: S3Request,
  { accessKeyId, payloadHash }: { readonly accessKeyId: string; readonly payloadHash: string },
): Context {
  const itself = objectArn(request.bucketName, request.key)
  const may = (action: string, resource = itself, conditionKeys: ConditionKeys = {}) =>
    state.options.authorise?.(accessKeyId, action, resource, conditionKeys) ?? true
  return {
    request,
    store: bucket.store,
    uploads: bucket.uploads,
    payloadHash,
    clock: state.clock,
    may,
    storeOf: (bucketName) => findBucket(state, bucketName).store,
    demand: (action, resource = itself, conditionKeys = {}) => {
      if (may(action, resource, conditionKeys)) return
      throw new S3Error(
        'AccessDenied',
        `User: ${accessKeyId} is not authorized to perform: ${action} on resource: "${resource}" because no identity-based policy allows the ${action} action`,
      )
    },
    announce: (record, reason) => announce(state, bucket.store, record, reason),
  }
}

function announce(state: S3State, store: BucketStore, record: ObjectRecord, reason: CreationReason): void {
  const { key, size, etag, sequencer } = record
  const version = store.isVersioned ? { versionId: record.id } : {}
  state.options.onObjectCreated?.({
    bucket: store.setting.name,
    key,
    size,
    etag,
    ...version,
    sequencer,
    reason,
  })
  state.scanner?.enqueue(store, record)
}

function findBucket(state: S3State, name: string): Bucket {
  const bucket = state.buckets.get(name)
  if (bucket !== undefined) return bucket
  throw name === ''
    ? new S3Error('NotImplemented', 'The stand-in does not list buckets.')
    : new S3Error('NoSuchBucket', undefined, { BucketName: name })
}
