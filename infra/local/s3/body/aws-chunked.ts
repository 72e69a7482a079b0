import { Transform, type TransformCallback } from 'node:stream'
import { S3Error } from '../s3-error.ts'

const LINE_LIMIT = 1_024

/**
 * Takes the framing off a body of `content-encoding: aws-chunked` with trailing headers
 * (`STREAMING-UNSIGNED-PAYLOAD-TRAILER`): `size\r\nbytes\r\n … 0\r\nname:value\r\n\r\n`.
 */
export class AwsChunkedDecoder extends Transform {
  /** Trailing headers, names in lower case; complete when the stream has ended. */
  readonly trailers = new Map<string, string>()
  #state: 'size' | 'bytes' | 'after-bytes' | 'trailers' | 'done' = 'size'
  #line = ''
  #left = 0

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    try {
      this.#read(chunk)
      done()
    } catch (error) {
      done(error instanceof Error ? error : new S3Error('IncompleteBody'))
    }
  }

  override _flush(done: TransformCallback): void {
    done(
      this.#state === 'done'
        ? null
        : new S3Error('IncompleteBody', 'The request body terminated unexpectedly'),
    )
  }

  #read(chunk: Buffer): void {
    let at = 0
    while (at < chunk.length) {
      if (this.#state === 'bytes') {
        const piece = chunk.subarray(at, at + this.#left)
        this.push(piece)
        at += piece.length
        this.#left -= piece.length
        if (this.#left === 0) this.#state = 'after-bytes'
        continue
      }
      const lineEnd = chunk.indexOf(0x0a, at)
      const end = lineEnd < 0 ? chunk.length : lineEnd + 1
      this.#line += chunk.toString('latin1', at, end)
      if (this.#line.length > LINE_LIMIT) throw malformed()
      at = end
      if (lineEnd >= 0) this.#endOfLine()
    }
  }

  #endOfLine(): void {
    if (!this.#line.endsWith('\r\n')) throw malformed()
    const line = this.#line.slice(0, -2)
    this.#line = ''
    if (this.#state === 'size') this.#startChunk(line)
    else if (this.#state === 'after-bytes' && line === '') this.#state = 'size'
    else if (this.#state === 'trailers') this.#readTrailer(line)
    else throw malformed()
  }

  #startChunk(line: string): void {
    if (!/^[0-9a-f]{1,8}$/i.test(line)) throw malformed()
    this.#left = Number.parseInt(line, 16)
    this.#state = this.#left === 0 ? 'trailers' : 'bytes'
  }

  #readTrailer(line: string): void {
    if (line === '') {
      this.#state = 'done'
      return
    }
    const colon = line.indexOf(':')
    if (colon < 1)
      throw new S3Error('MalformedXML', 'The request contained trailing data that was not well-formed')
    this.trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
}

function malformed(): S3Error {
  return new S3Error('InvalidRequest', 'The request body is not well-formed aws-chunked content.')
}
