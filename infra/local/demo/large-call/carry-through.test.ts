import { expect, test } from 'vitest'
import { readConfig } from '../../../../functions/config.ts'
import { createDeps } from '../../../../functions/deps.ts'
import { startInstance } from '../../instance.ts'
import { ensureSynthesized } from '../../template/synthesize.ts'
import { carryThrough } from './carry-through.ts'

test('a closed call goes from assignment to published awards through the portal’s own verbs and jobs', async () => {
  const cdkOut = await ensureSynthesized({ say: () => {} })
  const instance = await startInstance({ port: 0, quiet: true, cdkOut })
  try {
    const { rootClientConfig, s3Url, apiEnvironment, url: portal } = instance
    const s3 = { ...rootClientConfig, endpoint: s3Url }
    const deps = createDeps(readConfig(apiEnvironment), { dynamodb: rootClientConfig, s3 })
    const carried = await carryThrough({ deps, portal, dossiers: 6, say: () => {} })
    expect(carried).toMatchObject({ submitted: 6, evaluations: 12, decided: 6, letters: 6 })
    expect(carried.awards).toBeGreaterThan(0)
    expect(carried.published).toBe(carried.awards)
  } finally {
    await instance.close()
  }
}, 120_000)
