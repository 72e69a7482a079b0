import type { S3Request } from '../request.ts'
import { S3Error } from '../s3-error.ts'
import { completeMultipartUpload } from './complete-multipart.ts'
import { copyObject } from './copy-object.ts'
import { deleteObject } from './delete-object.ts'
import { getObject, headObject } from './get-object.ts'
import { headBucket, listObjects } from './list-objects.ts'
import { abortMultipartUpload, createMultipartUpload, listParts, uploadPart } from './multipart.ts'
import type { Operation } from './operation.ts'
import { putObject } from './put-object.ts'
import { getObjectRetention, putObjectRetention } from './retention.ts'
import { deleteObjectTagging, getObjectTagging, putObjectTagging } from './tags.ts'

/** All that this S3 can do, by method, what it is about, and the subresource of the address. */
const OPERATIONS: Readonly<Record<string, Operation>> = {
  'GET bucket': listObjects,
  'HEAD bucket': headBucket,
  'GET object': getObject,
  'HEAD object': headObject,
  'PUT object': putObject,
  'PUT object copy': copyObject,
  'DELETE object': deleteObject,
  'GET object tagging': getObjectTagging,
  'PUT object tagging': putObjectTagging,
  'DELETE object tagging': deleteObjectTagging,
  'GET object retention': getObjectRetention,
  'PUT object retention': putObjectRetention,
  'POST object uploads': createMultipartUpload,
  'PUT object uploadId': uploadPart,
  'GET object uploadId': listParts,
  'POST object uploadId': completeMultipartUpload,
  'DELETE object uploadId': abortMultipartUpload,
}

/** Parameters that ask for something else than the object or the list of objects itself. */
const SUBRESOURCES = (
  'accelerate acl analytics attributes cors delete encryption intelligent-tiering inventory legal-hold lifecycle ' +
  'location logging metrics notification object-lock ownershipControls policy policyStatus publicAccessBlock ' +
  'replication requestPayment restore retention select tagging torrent uploadId uploads versioning versions website'
).split(' ')

/** Finds what a request asks for. Throws `NotImplemented` for what S3 can do and this one cannot. */
export function findOperation(request: S3Request): Operation {
  const subject = request.key === '' ? 'bucket' : 'object'
  const subresource = SUBRESOURCES.find((name) => request.param(name) !== undefined)
  const isCopy =
    request.method === 'PUT' && subresource === undefined && request.amz('x-amz-copy-source') !== undefined
  const name = [request.method, subject, subresource ?? (isCopy ? 'copy' : '')].join(' ').trim()
  const operation = OPERATIONS[name]
  if (operation === undefined) throw new S3Error('NotImplemented', `The stand-in does not know ${name}.`)
  return operation
}

/** True for a browser's form, which is signed by its policy and not by its headers. */
export function isPostForm(request: S3Request): boolean {
  return request.method === 'POST' && request.key === '' && request.param('delete') === undefined
}
