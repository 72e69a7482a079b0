import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findTableFaults, TableSchema } from '../../../../shared/exports/testing/table-schema.ts'
import { readConfig } from '../../../../functions/config.ts'
import { createDeps } from '../../../../functions/deps.ts'
import { startInstance } from '../../instance.ts'
import { ensureSynthesized } from '../../template/synthesize.ts'
import { carryThrough } from './carry-through.ts'
import { tellTo } from './telling.ts'

/** The official schema, where it was fetched. */
const SCHEMA = new URL('../../../../../shared/data/scdl/schema-2.1.1.json', import.meta.url)

test('a closed call goes from assignment to published awards through the portal’s own verbs and jobs', async () => {
  const cdkOut = await ensureSynthesized({ say: () => {} })
  const instance = await startInstance({ port: 0, quiet: true, cdkOut })
  try {
    const { rootClientConfig, s3Url, apiEnvironment, url: portal, settled } = instance
    const s3 = { ...rootClientConfig, endpoint: s3Url }
    const deps = createDeps(readConfig(apiEnvironment), { dynamodb: rootClientConfig, s3 })
    let told = ''
    const tell = tellTo({ write: (text) => void (told += text), isTerminal: false })
    const carried = await carryThrough({ deps, portal, settled, dossiers: 6, tell })
    expect(carried).toMatchObject({ evaluations: 12, decided: 6, letters: 6 })
    expect(carried.awards).toBeGreaterThan(0)
    expect(carried.published).toBe(carried.awards)
    expect(told).toContain('✓ each of 6 dossiers has one decision')
    expect(told).not.toContain('✗')
    if (!existsSync(SCHEMA)) return
    const schema = TableSchema.parse(JSON.parse(readFileSync(SCHEMA, 'utf8')))
    const scdl = new TextDecoder().decode(carried.files.get('scdl.csv')?.bytes)
    expect(findTableFaults(schema, scdl.replace(/^\uFEFF/u, ''))).toEqual([])
  } finally {
    await instance.close()
  }
}, 120_000)
