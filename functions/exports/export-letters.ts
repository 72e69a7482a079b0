import { readLetters } from '../letters/letter.store.ts'
import type { Deps } from '../deps.ts'
import { writeZip, type ZipFile } from '../output/zip/write-zip.ts'
import { readObject } from '../storage/read-object.ts'
import { dossierPages, dossiersOfOwn } from './sources.ts'
import type { FileBytes } from './table-file.ts'

type Stores = Pick<Deps, 'table' | 's3' | 'config'>

/**
 * Every letter of a call as one archive, named by reference, in the order of references; of a dossier that was decided
 * twice, each. Passed on as it is read: memory stays flat. Dossiers of the asker's own are left out.
 */
export function lettersArchive(
  stores: Stores,
  { callId, accountId, passed }: { callId: string; accountId: string; passed: (dossiers: number) => void },
): FileBytes {
  const files = async function* (): AsyncGenerator<ZipFile> {
    const own = await dossiersOfOwn(stores.table, accountId)
    const { letters } = await readLetters(stores.table, callId)
    for await (const page of dossierPages(stores.table, callId)) {
      for (const { id, reference } of page.filter((row) => !own.has(row.id)))
        for (const [index, letter] of letters.filter(({ dossierId }) => dossierId === id).entries())
          yield {
            path: `${[reference, letter.outcome, letter.language, ...(index > 0 ? [index + 1] : [])].join('-')}.pdf`,
            bytes: readObject(stores, { bucket: stores.config.recordsBucket, key: letter.recordKey }),
          }
      passed(page.length)
    }
  }
  return writeZip(files())
}
