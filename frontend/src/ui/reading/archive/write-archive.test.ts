import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../../../../shared/documents/document.ts'
import { writeArchive } from './write-archive.ts'

const bytesOf = (id: string) => new TextEncoder().encode(`bytes of ${id} `.repeat(5000))
const paper = (id: string, name: string): Document => ({
  id,
  kindId: 'statutes',
  name,
  size: bytesOf(id).length,
  mediaType: 'application/pdf',
  sha256: createHash('sha256').update(bytesOf(id)).digest('hex'),
  state: 'clean',
  announcedAt: '2027-01-11T12:00:00Z',
})

const streamOf = (bytes: Uint8Array) => {
  const pieces = [bytes.subarray(0, 7), bytes.subarray(7)]
  return new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const piece = pieces.shift()
      if (piece) controller.enqueue(piece)
      else controller.close()
    },
  })
}

const options = () => ({
  open: async ({ id }: Document) => streamOf(bytesOf(id)),
  onProgress: (_bytes: number) => {},
  signal: new AbortController().signal,
})

describe('the archive of a dossier', () => {
  const documents = [paper('doc_1', 'été.pdf'), paper('doc_2', 'été.pdf'), paper('doc_3', '../up.pdf')]

  it('holds each paper with its bytes under a name of its own, and a list of hashes that fits', async () => {
    let progress = 0
    const archive = await writeArchive(documents, { ...options(), onProgress: (bytes) => (progress = bytes) })
    const files = unzipSync(new Uint8Array(await archive.arrayBuffer()))
    expect(Object.keys(files)).toEqual([
      'statutes/été.pdf',
      'statutes/été (2).pdf',
      'statutes/_up.pdf',
      'SHA256SUMS.txt',
    ])
    const lines = strFromU8(files['SHA256SUMS.txt'] ?? new Uint8Array())
      .trim()
      .split('\n')
    expect(lines).toHaveLength(3)
    for (const line of lines) {
      const [hash = '', place = ''] = line.split('  ')
      expect(
        createHash('sha256')
          .update(files[place] ?? '')
          .digest('hex'),
      ).toBe(hash)
    }
    expect(progress).toBe(documents.reduce((sum, { size }) => sum + size, 0))
  })

  it('is none at all where one paper cannot be had, or where the person stops', async () => {
    const lost = writeArchive(documents, {
      ...options(),
      open: async ({ id }) => {
        if (id === 'doc_2') throw new Error('gone')
        return streamOf(bytesOf(id))
      },
    })
    await expect(lost).rejects.toThrow('gone')
    const stop = new AbortController()
    const stopped = writeArchive(documents, {
      ...options(),
      signal: stop.signal,
      onProgress: () => stop.abort(),
    })
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' })
  })
})
