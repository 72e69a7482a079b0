import type { Deps } from '../deps.ts'
import { makeFile } from '../exports/make-file.ts'
import { writeZip, type ZipFile } from '../output/zip/write-zip.ts'
import { readObject } from '../storage/read-object.ts'
import { readArchive, type ArchiveItem } from './archive.store.ts'

/** Hashes of every file, in the form that `sha256sum --check` reads. */
async function* sumsOf(files: ArchiveItem['files']): AsyncGenerator<Uint8Array> {
  yield Buffer.from(files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join(''))
}

async function* counted(bytes: AsyncIterable<Uint8Array>, passed: (bytes: number) => void) {
  for await (const chunk of bytes) {
    yield chunk
    passed(chunk.length)
  }
}

/** Read from the store and passed on, one paper after the other: memory stays flat at any size. */
async function* filesOf(
  deps: Deps,
  { files }: ArchiveItem,
  passed: (bytes: number) => void,
): AsyncGenerator<ZipFile> {
  for (const { path, objectKey, versionId } of files)
    yield { path, bytes: counted(readObject(deps, { key: objectKey, versionId }), passed) }
  yield { path: 'SHA256SUMS.txt', bytes: sumsOf(files) }
}

/** Makes an archive as a file is made that staff ask for: again from the start where a run died. */
export const makeArchive = (deps: Deps, { archiveId }: { archiveId: string }): Promise<void> =>
  makeFile(deps, archiveId, async (passed) => {
    const item = await readArchive(deps.table, archiveId, deps.now())
    if (!item) throw new Error('the archive has expired')
    return { name: item.name, mediaType: 'application/zip', bytes: writeZip(filesOf(deps, item, passed)) }
  })
