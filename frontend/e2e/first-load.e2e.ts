import { expect, test } from 'vitest'
import { FIRST_LOAD_LIMIT, measureFirstLoads } from '../measure.ts'

test('no page takes more than 60 kB of compressed JavaScript to be there, in either language', async () => {
  const loads = await measureFirstLoads()
  expect(loads.length).toBeGreaterThan(50)
  const over = loads.filter(({ gzipBytes }) => gzipBytes > FIRST_LOAD_LIMIT)
  expect(over.map(({ page, language, gzipBytes }) => `${page} (${language}): ${gzipBytes}`)).toEqual([])
})
