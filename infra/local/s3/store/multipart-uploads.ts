import { randomUUID } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { CHECKSUM_ALGORITHMS } from '../body/checksums.ts'
import type { Received } from '../body/receive.ts'
import { S3Error } from '../s3-error.ts'
import type { BucketFolder } from './bucket-folder.ts'
import { ObjectRecord } from './record.ts'

const Upload = z.object({
  uploadId: z.string(),
  initiated: z.iso.datetime(),
  ...ObjectRecord.pick({ key: true, headers: true, metadata: true, tags: true, retention: true }).shape,
  algorithm: z.enum(CHECKSUM_ALGORITHMS).optional(),
  checksumType: z.enum(['FULL_OBJECT', 'COMPOSITE']),
})
export type Upload = z.infer<typeof Upload>

const Part = z.object({
  number: z.number().int(),
  /** Name of its body's file. */
  body: z.string(),
  size: z.number().int(),
  etag: z.string(),
  checksum: z.object({ algorithm: z.enum(CHECKSUM_ALGORITHMS), value: z.string() }).optional(),
  lastModified: z.iso.datetime(),
})
export type Part = z.infer<typeof Part>

/** The multipart uploads of a bucket that are under way: a folder each, so that they outlast a restart too. */
export class MultipartUploads {
  readonly #completing = new Set<string>()

  constructor(
    private readonly folder: BucketFolder,
    private readonly clock: () => Date,
  ) {}

  async create(described: Omit<Upload, 'uploadId' | 'initiated'>): Promise<Upload> {
    const uploadId = randomUUID().replaceAll('-', '')
    const upload = { ...described, uploadId, initiated: this.clock().toISOString() }
    await mkdir(this.folder.uploadPath(uploadId))
    await this.folder.writeWhole(this.#path(uploadId, 'upload.json'), JSON.stringify(upload))
    return upload
  }

  /** Throws `NoSuchUpload`, also if the upload is of another key. */
  async find(uploadId: string | undefined, key: string): Promise<Upload> {
    // The id becomes a folder's name: nothing but what `create` gives may pass.
    if (uploadId === undefined || !/^[0-9a-f]{32}$/.test(uploadId)) throw noSuchUpload(uploadId)
    const text = await readFile(this.#path(uploadId, 'upload.json'), 'utf8').catch(() => {
      throw noSuchUpload(uploadId)
    })
    const upload = Upload.parse(JSON.parse(text))
    if (upload.key !== key) throw noSuchUpload(uploadId)
    return upload
  }

  /** Keeps a received body as this part, in place of an earlier one of the same number. */
  async putPart(upload: Upload, number: number, received: Received): Promise<Part> {
    const body = `${number}-${randomUUID()}`
    const before = await this.#readPart(upload.uploadId, number)
    const part: Part = {
      number,
      body,
      size: received.size,
      etag: received.md5,
      checksum: received.checksum,
      lastModified: this.clock().toISOString(),
    }
    try {
      await rename(received.path, this.bodyPath(upload, part))
      await this.folder.writeWhole(this.#path(upload.uploadId, `${number}.json`), JSON.stringify(part))
    } catch {
      await rm(received.path, { force: true })
      throw noSuchUpload(upload.uploadId)
    }
    if (before !== undefined) await rm(this.bodyPath(upload, before), { force: true })
    return part
  }

  /** By number. */
  async parts(upload: Upload): Promise<Part[]> {
    const names = await readdir(this.folder.uploadPath(upload.uploadId))
    const numbers = names.flatMap((name) => /^(\d+)\.json$/.exec(name)?.[1] ?? [])
    const parts = await Promise.all(numbers.map((number) => this.#readPart(upload.uploadId, Number(number))))
    return parts.filter((part) => part !== undefined).sort((one, other) => one.number - other.number)
  }

  bodyPath(upload: Upload, part: Part): string {
    return this.#path(upload.uploadId, part.body)
  }

  /** Lets only one completion of an upload run at a time, and clears the upload away when it has worked. */
  async completing<T>(upload: Upload, work: () => Promise<T>): Promise<T> {
    if (this.#completing.has(upload.uploadId)) throw new S3Error('OperationAborted')
    this.#completing.add(upload.uploadId)
    try {
      const result = await work()
      await this.remove(upload)
      return result
    } finally {
      this.#completing.delete(upload.uploadId)
    }
  }

  async remove(upload: Upload): Promise<void> {
    await rm(this.folder.uploadPath(upload.uploadId), { recursive: true, force: true })
  }

  async #readPart(uploadId: string, number: number): Promise<Part | undefined> {
    const text = await readFile(this.#path(uploadId, `${number}.json`), 'utf8').catch(() => undefined)
    return text === undefined ? undefined : Part.parse(JSON.parse(text))
  }

  #path(uploadId: string, name: string): string {
    return join(this.folder.uploadPath(uploadId), name)
  }
}

function noSuchUpload(uploadId: string | undefined): S3Error {
  return new S3Error('NoSuchUpload', undefined, { UploadId: uploadId ?? '' })
}
