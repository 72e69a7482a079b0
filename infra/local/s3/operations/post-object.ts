import type { IncomingMessage } from 'node:http'
import { rm } from 'node:fs/promises'
import { SINGLE_UPLOAD_LIMIT, readChecksum } from '../body/expectation.ts'
import { type Received, type SizeRange, receive } from '../body/receive.ts'
import { checkPolicy } from '../post-policy.ts'
import { S3Error } from '../s3-error.ts'
import {
  ALGORITHM,
  isSameSignature,
  parseCredential,
  parseTimestamp,
  signatureOf,
} from '../signature/signing.ts'
import type { ObjectRecord } from '../store/record.ts'
import { element, xmlDocument } from '../xml.ts'
import { describeObject, locationOf, versionHeaders } from './object-fields.ts'
import type { Context, Reply } from './operation.ts'
import { type PostForm, readPostForm } from './post-form.ts'
import { bodyFacts } from './put-object.ts'

/** What POST Object needs of the server; the context is made when it is known whose policy the form carries. */
export interface PostTarget {
  readonly bucketName: string
  readonly credentials: (accessKeyId: string) => string | undefined
  readonly clock: () => Date
  readonly contextFor: (accessKeyId: string, key: string) => Context
}

/**
 * POST Object: a browser's form under a signed policy. Signature and policy are checked before a byte of the file is
 * kept; its size and checksum while it arrives. Throws `S3Error`.
 */
export async function postObject(raw: IncomingMessage, target: PostTarget): Promise<Reply> {
  const form = await readPostForm(raw)
  const accessKeyId = authenticatePolicy(form.fields, target.credentials)
  const fields = implyFields(form, target.bucketName)
  const range = checkPolicy(form.fields.get('policy') ?? '', fields, target.clock())
  const key = fields.get('key') ?? ''
  const context = target.contextFor(accessKeyId, key)
  context.demand('s3:PutObject')
  const described = describeObject(context, {
    get: (name) => fields.get(name),
    names: () => [...fields.keys()],
  })
  const received = await receiveFile(context, form, fields, range)
  const record = await context.store.commit({ key, ...described, ...bodyFacts(received) }, received.path)
  context.announce(record, 'POST Object')
  return success(context, record, fields.get('success_action_status'))
}

/** The fields with the bucket of the address, and with the file's name put into the key. */
function implyFields(form: PostForm, bucketName: string): ReadonlyMap<string, string> {
  const key = (form.fields.get('key') ?? '').replaceAll('${filename}', form.fileName)
  if (key === '') throw new S3Error('InvalidArgument', "Bucket POST must contain a field named 'key'.")
  if ((form.fields.get('bucket') ?? bucketName) !== bucketName) {
    throw new S3Error('AccessDenied', 'Invalid according to Policy: the form is for another bucket.')
  }
  if (form.fields.has('success_action_redirect')) {
    throw new S3Error('NotImplemented', 'The stand-in does not redirect after an upload.')
  }
  return new Map([...form.fields, ['bucket', bucketName], ['key', key]])
}

function authenticatePolicy(fields: PostForm['fields'], credentials: PostTarget['credentials']): string {
  const required = (name: string) => {
    const value = fields.get(name)
    if (value === undefined)
      throw new S3Error('AccessDenied', `Bucket POST must contain a field named '${name}'.`)
    return value
  }
  const policy = required('policy')
  const refuse = (message: string) => new S3Error('InvalidArgument', message)
  if (required('x-amz-algorithm') !== ALGORITHM) throw refuse(`X-Amz-Algorithm only supports "${ALGORITHM}"`)
  const scope = parseCredential(required('x-amz-credential'), refuse)
  const date = required('x-amz-date')
  if (parseTimestamp(date) === undefined || !date.startsWith(scope.day)) {
    throw refuse('X-Amz-Date must be a timestamp of the day of X-Amz-Credential.')
  }
  const signature = required('x-amz-signature')
  const secret = credentials(scope.accessKeyId)
  if (secret === undefined) {
    throw new S3Error('InvalidAccessKeyId', undefined, { AWSAccessKeyId: scope.accessKeyId })
  }
  if (!isSameSignature(signature, signatureOf(secret, scope, policy))) {
    throw new S3Error('SignatureDoesNotMatch', undefined, {
      AWSAccessKeyId: scope.accessKeyId,
      StringToSign: policy,
    })
  }
  return scope.accessKeyId
}

async function receiveFile(
  context: Context,
  form: PostForm,
  fields: PostForm['fields'],
  range: SizeRange,
): Promise<Received> {
  const promised = readChecksum((name) => fields.get(name))
  const sizes = { min: range.min, max: Math.min(range.max, SINGLE_UPLOAD_LIMIT) }
  const received = await receive(form.file, context.store.folder.arrivalPath(), promised, sizes)
  try {
    await form.ended
    return received
  } catch (error) {
    await rm(received.path, { force: true })
    throw error
  }
}

function success(context: Context, record: ObjectRecord, wish: string | undefined): Reply {
  const location = locationOf(context, record.key)
  const headers = { ...versionHeaders(context, record), location }
  if (wish === '200') return { status: 200, headers }
  if (wish !== '201') return { status: 204, headers }
  const result = element('PostResponse', [
    element('Location', location),
    element('Bucket', context.store.setting.name),
    element('Key', record.key),
    element('ETag', `"${record.etag}"`),
  ])
  return { status: 201, headers, body: xmlDocument(result) }
}
