import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { generatedPages } from './pages.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

describe('the generated pages of docs/', async () => {
  it.each(await generatedPages(root))(
    '$path says what the code says (else: node --import tsx infra/bin/write-api-docs.ts)',
    ({ path, text }) => {
      const written = existsSync(root + path) ? readFileSync(root + path, 'utf8') : ''
      // Compared as a whole, so that a failure prints the command and not a thousand lines.
      expect(written === text).toBe(true)
    },
  )
})
