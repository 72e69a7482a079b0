import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generatedPages } from '../docs/pages.ts'

/** Writes the pages of `docs/` that come from the code: `node --import tsx infra/bin/write-api-docs.ts`. */
const root = fileURLToPath(new URL('../../', import.meta.url))
for (const { path, text } of await generatedPages(root)) {
  mkdirSync(dirname(root + path), { recursive: true })
  writeFileSync(root + path, text)
}
