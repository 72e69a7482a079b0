import busboy from 'busboy'
import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { S3Error } from '../s3-error.ts'

/** A browser's form up to its file: what stands behind the file is ignored, as S3 does. */
export interface PostForm {
  /** Names in lower case. */
  readonly fields: ReadonlyMap<string, string>
  readonly file: Readable
  readonly fileName: string
  /** Resolves when the form has ended well, after the file was read; rejects with `S3Error`. */
  readonly ended: Promise<void>
}

const FIELDS_LIMIT_BYTES = 20 * 1_024

/** Reads the fields of a `multipart/form-data` body, and stops at the file. Throws `S3Error`. */
export async function readPostForm(raw: IncomingMessage): Promise<PostForm> {
  const parser = createParser(raw)
  const fields = new Map<string, string>()
  let size = 0
  let fault: S3Error | undefined
  parser.on('field', (name, value, { valueTruncated, nameTruncated }) => {
    const field = name.toLowerCase()
    size += Buffer.byteLength(name) + Buffer.byteLength(value)
    if (valueTruncated || nameTruncated || size > FIELDS_LIMIT_BYTES) {
      fault ??= new S3Error('MaxPostPreDataLengthExceeded')
    }
    if (fields.has(field)) fault ??= new S3Error('InvalidArgument', `The form has the field ${field} twice.`)
    fields.set(field, value)
  })
  const ended = endOf(raw, parser)
  const form = await new Promise<PostForm>((resolve, reject) => {
    parser.once('file', (name, file, { filename }) => {
      // The receiver of the file takes its errors; without one they would end the process.
      file.on('error', () => undefined)
      if (fault === undefined && name.toLowerCase() !== 'file') fault = missingFile()
      if (fault !== undefined) {
        reject(fault)
        file.resume()
      } else resolve({ fields: new Map(fields), file, fileName: filename ?? '', ended })
    })
    ended.then(() => reject(fault ?? missingFile()), reject)
    raw.pipe(parser)
  })
  return form
}

function createParser(raw: IncomingMessage): busboy.Busboy {
  try {
    return busboy({
      headers: raw.headers,
      defParamCharset: 'utf8',
      limits: { fieldSize: FIELDS_LIMIT_BYTES, fields: 100, files: 1 },
    })
  } catch {
    throw new S3Error('MalformedPOSTRequest')
  }
}

function endOf(raw: IncomingMessage, parser: busboy.Busboy): Promise<void> {
  const ended = new Promise<void>((resolve, reject) => {
    parser.once('close', resolve)
    parser.once('error', () => reject(new S3Error('MalformedPOSTRequest')))
    raw.once('close', () => {
      if (raw.complete) return
      reject(new S3Error('IncompleteBody'))
      parser.destroy(new S3Error('IncompleteBody'))
    })
  })
  // It may fail before somebody waits for it.
  ended.catch(() => undefined)
  return ended
}

function missingFile(): S3Error {
  return new S3Error('InvalidArgument', 'POST requires exactly one file upload per request.')
}
