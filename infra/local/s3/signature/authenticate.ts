import type { S3Request } from '../request.ts'
import { S3Error } from '../s3-error.ts'
import { canonicalRequest } from './canonical.ts'
import {
  ALGORITHM,
  type CredentialScope,
  isSameSignature,
  parseCredential,
  parseTimestamp,
  signatureOf,
  stringToSign,
} from './signing.ts'

export interface Authenticator {
  readonly credentials: (accessKeyId: string) => string | undefined
  readonly clock: () => Date
}

/** Who signed, and what the signature says of the body: a SHA-256 in hexadecimal, or one of S3's key words. */
export interface Authentic {
  readonly accessKeyId: string
  readonly payloadHash: string
}

interface Claim {
  readonly scope: CredentialScope
  readonly timestamp: string
  readonly signedHeaders: readonly string[]
  readonly signature: string
  readonly payloadHash: string
}

const CLOCK_SKEW_MS = 15 * 60_000
const LONGEST_PRESIGNED_SECONDS = 604_800

/** Checks the signature of a request, in its header or (presigned) in its address. Throws `S3Error`. */
export function authenticate(request: S3Request, { credentials, clock }: Authenticator): Authentic {
  const claim = readClaim(request, clock())
  refuseUnsignedHeaders(request, claim)
  verify(claim, credentials, canonicalRequest(request, claim.signedHeaders, claim.payloadHash))
  return { accessKeyId: claim.scope.accessKeyId, payloadHash: claim.payloadHash }
}

function readClaim(request: S3Request, now: Date): Claim {
  const authorization = request.header('authorization')
  const isPresigned =
    request.param('X-Amz-Algorithm') !== undefined || request.param('X-Amz-Signature') !== undefined
  if (authorization !== undefined && isPresigned) {
    throw new S3Error('InvalidArgument', 'Only one auth mechanism allowed')
  }
  if (authorization !== undefined) return readHeader(request, authorization, now)
  if (isPresigned) return readPresigned(request, now)
  throw new S3Error('AccessDenied')
}

function readHeader(request: S3Request, authorization: string, now: Date): Claim {
  const refuse = (message: string) =>
    new S3Error('AuthorizationHeaderMalformed', `The authorization header is malformed; ${message}`)
  const match =
    /^AWS4-HMAC-SHA256 +Credential=([^,]+), *SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})$/.exec(
      authorization,
    )
  if (match === null) throw refuse('expecting Credential, SignedHeaders and Signature of AWS4-HMAC-SHA256.')
  const [, credential = '', signedHeaders = '', signature = ''] = match
  const scope = parseCredential(credential, refuse)
  const timestamp = request.header('x-amz-date') ?? ''
  const signedAt = parseTimestamp(timestamp)
  if (signedAt === undefined) {
    throw new S3Error('AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header')
  }
  if (!timestamp.startsWith(scope.day)) throw refuse('the day of the Credential is not that of x-amz-date.')
  if (Math.abs(now.getTime() - signedAt.getTime()) > CLOCK_SKEW_MS) throw new S3Error('RequestTimeTooSkewed')
  const payloadHash = request.header('x-amz-content-sha256')
  if (payloadHash === undefined) {
    throw new S3Error('InvalidRequest', 'Missing required header for this request: x-amz-content-sha256')
  }
  return { scope, timestamp, signedHeaders: signedHeaders.split(';'), signature, payloadHash }
}

function readPresigned(request: S3Request, now: Date): Claim {
  const refuse = (message: string) => new S3Error('AuthorizationQueryParametersError', message)
  const required = (name: string) => {
    const value = request.param(name)
    if (value === undefined || value === '') {
      throw refuse(
        'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
      )
    }
    return value
  }
  if (required('X-Amz-Algorithm') !== ALGORITHM) throw refuse(`X-Amz-Algorithm only supports "${ALGORITHM}"`)
  const scope = parseCredential(required('X-Amz-Credential'), (message) =>
    refuse(`Error parsing the X-Amz-Credential parameter; ${message}`),
  )
  const timestamp = required('X-Amz-Date')
  if (!timestamp.startsWith(scope.day))
    throw refuse('Invalid credential date. It is not the same as X-Amz-Date.')
  refuseOutOfTime(parseTimestamp(timestamp), required('X-Amz-Expires'), now, refuse)
  return {
    scope,
    timestamp,
    signature: required('X-Amz-Signature'),
    signedHeaders: required('X-Amz-SignedHeaders').split(';'),
    payloadHash: request.amz('X-Amz-Content-Sha256') ?? 'UNSIGNED-PAYLOAD',
  }
}

function refuseOutOfTime(
  signedAt: Date | undefined,
  expires: string,
  now: Date,
  refuse: (message: string) => S3Error,
): void {
  if (signedAt === undefined)
    throw refuse("X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"")
  const seconds = /^\d{1,6}$/.test(expires) ? Number(expires) : Number.NaN
  if (!(seconds <= LONGEST_PRESIGNED_SECONDS)) {
    throw refuse('X-Amz-Expires must be a number of seconds, and less than a week (in seconds) 604800')
  }
  if (signedAt.getTime() - now.getTime() > CLOCK_SKEW_MS) {
    throw new S3Error('AccessDenied', 'Request is not valid yet')
  }
  const expiresAt = new Date(signedAt.getTime() + seconds * 1_000)
  if (now > expiresAt) {
    throw new S3Error('AccessDenied', 'Request has expired', {
      'X-Amz-Expires': seconds,
      Expires: expiresAt.toISOString(),
      ServerTime: now.toISOString(),
    })
  }
}

/** Host, and every `x-amz-…` header that is sent, have to stand in the signature: else anybody could add one. */
function refuseUnsignedHeaders(request: S3Request, claim: Claim): void {
  const sent = Object.keys(request.raw.headers).filter((name) => name.startsWith('x-amz-') || name === 'host')
  const unsigned = sent.filter((name) => !claim.signedHeaders.includes(name))
  if (unsigned.length === 0) return
  throw new S3Error('AccessDenied', 'There were headers present in the request which were not signed', {
    HeadersNotSigned: unsigned.join(', '),
  })
}

function verify(claim: Claim, credentials: Authenticator['credentials'], canonical: string): void {
  const { scope } = claim
  const secret = credentials(scope.accessKeyId)
  if (secret === undefined) {
    throw new S3Error('InvalidAccessKeyId', undefined, { AWSAccessKeyId: scope.accessKeyId })
  }
  const toSign = stringToSign(claim.timestamp, scope, canonical)
  if (!isSameSignature(claim.signature, signatureOf(secret, scope, toSign))) {
    throw new S3Error('SignatureDoesNotMatch', undefined, {
      AWSAccessKeyId: scope.accessKeyId,
      StringToSign: toSign,
      SignatureProvided: claim.signature,
      CanonicalRequest: canonical,
    })
  }
}
