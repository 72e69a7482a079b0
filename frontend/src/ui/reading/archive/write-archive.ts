import { strToU8, Zip, ZipPassThrough } from 'fflate'
import type { Document } from '../../../../../shared/documents/document.ts'
import { archiveNames } from '../../../../../shared/documents/archive-names.ts'

/** Bytes that are gathered before they are given to the browser to keep, which lays large ones on the disk. */
const GATHERED = 16 * 1024 * 1024

/** A file that grows piece by piece, with little of it in memory. */
class GrowingFile {
  #kept: Blob[] = []
  #pieces: Uint8Array<ArrayBuffer>[] = []
  #size = 0

  add(piece: Uint8Array): void {
    this.#pieces.push(new Uint8Array(piece))
    this.#size += piece.length
    if (this.#size >= GATHERED) this.#keep()
  }

  #keep(): void {
    this.#kept.push(new Blob(this.#pieces))
    this.#pieces = []
    this.#size = 0
  }

  end(): Blob {
    this.#keep()
    return new Blob(this.#kept, { type: 'application/zip' })
  }
}

interface Options {
  /** The bytes of a document, as the store sends them. */
  open: (document: Document) => Promise<ReadableStream<Uint8Array>>
  /** Bytes that have been written. */
  onProgress: (bytes: number) => void
  signal: AbortSignal
}

/** Hashes of every file, in the form that `sha256sum --check` reads. */
const manifestOf = (documents: readonly Document[], places: readonly string[]): string =>
  documents.map(({ sha256 }, index) => `${sha256}  ${places[index]}\n`).join('')

/**
 * Everything in one ZIP, streamed from the store file by file. Nothing is packed anew: PDFs, photographs and office
 * files are packed already. Rejects where a file cannot be had, so that nobody takes half an archive for a whole one.
 */
export async function writeArchive(documents: readonly Document[], options: Options): Promise<Blob> {
  const file = new GrowingFile()
  const zip = new Zip((error, piece) => {
    if (error) throw error
    file.add(piece)
  })
  const places = archiveNames(documents)
  let written = 0
  for (const [index, document] of documents.entries()) {
    const entry = new ZipPassThrough(places[index] ?? document.id)
    entry.mtime = document.announcedAt
    zip.add(entry)
    const reader = (await options.open(document)).getReader()
    for (;;) {
      options.signal.throwIfAborted()
      const { done, value } = await reader.read()
      if (done) break
      entry.push(value)
      written += value.length
      options.onProgress(written)
    }
    entry.push(new Uint8Array(), true)
  }
  const manifest = new ZipPassThrough('SHA256SUMS.txt')
  zip.add(manifest)
  manifest.push(strToU8(manifestOf(documents, places)), true)
  zip.end()
  return file.end()
}
