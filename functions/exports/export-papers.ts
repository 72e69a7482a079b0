import type { DossierRow } from '../../shared/dossiers/dossier.ts'
import { safeName } from '../../shared/documents/archive-names.ts'
import { DocumentItem } from '../dossiers/dossier-record.ts'
import type { Deps } from '../deps.ts'
import { writeZip, type ZipFile } from '../output/zip/write-zip.ts'
import { readObject } from '../storage/read-object.ts'
import { csvPages } from './csv.ts'
import { dossierPages, dossiersOfOwn } from './sources.ts'
import type { FileBytes } from './table-file.ts'

type Stores = Pick<Deps, 'table' | 's3' | 'config'>
type Asked = { callId: string; accountId: string; passed: (dossiers: number) => void }

/** What the manifest says of a file of the archive. */
const MANIFEST_HEADS = ['path', 'sha256', 'bytes', 'dossier', 'document', 'kind']

/** Papers of a dossier that were found clean, each under a path of its own. */
async function papersOf(
  table: Stores['table'],
  { id, reference }: DossierRow,
): Promise<{ path: string; document: DocumentItem }[]> {
  const documents = (await table.partition(id, 'document#'))
    .map((item) => DocumentItem.parse(item))
    .filter(({ state }) => state === 'clean')
    .sort((left, right) => left.announcedAt.localeCompare(right.announcedAt))
  return documents.map((document, index) => ({
    path: `${reference}/${String(index + 1).padStart(2, '0')}-${safeName(document.name)}`,
    document,
  }))
}

/**
 * All papers of a call as one archive, a folder for each dossier, with a manifest of their hashes at its end. Read from
 * the store and passed on, one paper after the other: memory stays flat. Dossiers of the asker's own are left out.
 */
export function papersArchive(stores: Stores, { callId, accountId, passed }: Asked): FileBytes {
  const lines: string[][] = []
  const files = async function* (): AsyncGenerator<ZipFile> {
    const own = await dossiersOfOwn(stores.table, accountId)
    for await (const page of dossierPages(stores.table, callId)) {
      for (const row of page.filter(({ id }) => !own.has(id)))
        for (const { path, document } of await papersOf(stores.table, row)) {
          const { sha256, size, id, kindId } = document
          lines.push([path, sha256, String(size), row.reference, id, kindId])
          yield { path, bytes: readObject(stores, { ...document, key: document.objectKey }) }
        }
      passed(page.length)
    }
    yield { path: 'manifest.csv', bytes: manifest(lines) }
  }
  return writeZip(files())
}

async function* manifest(lines: readonly string[][]): AsyncGenerator<Uint8Array> {
  const pages = async function* () {
    yield lines
  }
  const encoder = new TextEncoder()
  for await (const text of csvPages(MANIFEST_HEADS, pages(), { separator: ',', hasMark: true }))
    yield encoder.encode(text)
}
