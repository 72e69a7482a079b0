import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { S3Error } from '../s3-error.ts'

export const ALGORITHM = 'AWS4-HMAC-SHA256'

/** What a signature's credential says: who, and for which day, region and service. */
export interface CredentialScope {
  readonly accessKeyId: string
  /** `YYYYMMDD` */
  readonly day: string
  readonly region: string
  readonly service: string
}

/** Reads `AKID/20261123/eu-west-3/s3/aws4_request`; `refuse` makes the error of a malformed one. */
export function parseCredential(text: string, refuse: (message: string) => S3Error): CredentialScope {
  const parts = text.split('/')
  const [accessKeyId, day, region, service, ending] = parts
  if (parts.length !== 5 || !accessKeyId || !day || !region || ending !== 'aws4_request') {
    throw refuse(
      'the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".',
    )
  }
  if (service !== 's3') throw refuse(`incorrect service "${service}". This endpoint belongs to "s3".`)
  return { accessKeyId, day, region, service }
}

/** Signature Version 4 over `stringToSign`, hexadecimal. */
export function signatureOf(secret: string, scope: CredentialScope, stringToSign: string): string {
  const ofDay = hmac(`AWS4${secret}`, scope.day)
  const ofRegion = hmac(ofDay, scope.region)
  const ofService = hmac(ofRegion, scope.service)
  return hmac(hmac(ofService, 'aws4_request'), stringToSign).toString('hex')
}

export function stringToSign(timestamp: string, scope: CredentialScope, canonicalRequest: string): string {
  const scopeText = `${scope.day}/${scope.region}/${scope.service}/aws4_request`
  return [ALGORITHM, timestamp, scopeText, sha256(canonicalRequest)].join('\n')
}

/** Compares without telling by its duration where two texts differ. */
export function isSameSignature(given: string, right: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(right)]
  return one.length === other.length && timingSafeEqual(one, other)
}

/** Reads `20261123T154402Z`; `undefined` if it is none. */
export function parseTimestamp(text: string | undefined): Date | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? '')
  if (match === null) return undefined
  const [, year, month, day, hour, minute, second] = match
  const date = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(date.getTime()) ? undefined : date
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
