import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  UploadPartCommand,
  type S3Client,
} from '@aws-sdk/client-s3'

interface Target {
  bucket: string
  key: string
  mediaType: string
}

/** Bytes of a part. S3 takes 10,000 parts of 5 MB at least, so a file may have 80 GB. */
const PART = 8 * 1024 * 1024

/** Chunks gathered to parts of the same size, the last one smaller; an empty stream is one empty part. */
async function* partsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = []
  let size = 0
  let count = 0
  for await (const chunk of chunks) {
    waiting.push(chunk)
    size += chunk.length
    if (size < PART) continue
    yield Buffer.concat(waiting)
    count += 1
    waiting = []
    size = 0
  }
  if (size > 0 || count === 0) yield Buffer.concat(waiting)
}

/**
 * Sends a stream to S3 in parts, as it is made; gives its size in bytes. Holds two parts at most. What fails half-way
 * leaves nothing: the file appears when the last part has arrived.
 */
export async function uploadStream(
  s3: S3Client,
  { bucket, key, mediaType }: Target,
  chunks: AsyncIterable<Uint8Array>,
): Promise<number> {
  const at = { Bucket: bucket, Key: key }
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ ...at, ContentType: mediaType }))
  if (!UploadId) throw new Error('the store gave no upload')
  try {
    const parts: { ETag: string | undefined; PartNumber: number }[] = []
    let size = 0
    for await (const Body of partsOf(chunks)) {
      const PartNumber = parts.length + 1
      const { ETag } = await s3.send(new UploadPartCommand({ ...at, UploadId, PartNumber, Body }))
      parts.push({ ETag, PartNumber })
      size += Body.length
    }
    await s3.send(new CompleteMultipartUploadCommand({ ...at, UploadId, MultipartUpload: { Parts: parts } }))
    return size
  } catch (error) {
    await s3.send(new AbortMultipartUploadCommand({ ...at, UploadId })).catch(() => undefined)
    throw error
  }
}
