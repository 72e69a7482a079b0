import { execFileSync } from 'node:child_process'
import { execPath } from 'node:process'
import { expect, test } from 'vitest'
import { functionSizes } from '../../infra/bench/sizes.ts'

/** As `npm run bench` prints it: apart, because it reads the routes as they are written. */
const measure = (): string =>
  execFileSync(execPath, ['--import', 'tsx', 'frontend/measure.ts'], { encoding: 'utf8' })

test('no page takes more than 60 kB of compressed JavaScript to be there, in either language', () => {
  expect(measure()).toMatch(/^\d{2,} passed, 0 over 60 kB$/mu)
})

test('no function takes more than 1.2 MB unzipped, its fonts counted', async () => {
  const sizes = await functionSizes(() => undefined)
  expect(sizes.length).toBeGreaterThan(4)
  expect(sizes.filter(({ bytes }) => bytes > 1_200_000)).toEqual([])
})
