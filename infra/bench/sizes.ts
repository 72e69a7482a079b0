import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { localScope } from '../local/host/local-scope.ts'
import { functions } from '../local/template/functions.ts'
import { readTemplate } from '../local/template/read-template.ts'
import { ensureSynthesized } from '../local/template/synthesize.ts'

interface BundleSize {
  name: string
  bytes: number
}

const folderSize = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => statSync(join(folder, path)))
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + entry.size, 0)

/** Unzipped size of each function's bundle, as it is deployed. */
export async function functionSizes(say: (line: string) => void): Promise<BundleSize[]> {
  const stack = readTemplate(await ensureSynthesized({ say }))
  const scope = localScope(stack, { portal: 'http://localhost:8080', s3: 'http://localhost:8081' })
  return functions(scope).map(({ description, folder }) => ({ name: description, bytes: folderSize(folder) }))
}
