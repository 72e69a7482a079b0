import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { silentLog } from '../log.ts'
import { watchFunctions } from './watch-functions.ts'

const FUNCTIONS = [{ name: 'concordia-outbox-record-changed', module: 'index' }]

let sources: string

beforeEach(() => {
  sources = mkdtempSync(join(tmpdir(), 'sources-'))
  mkdirSync(join(sources, 'events'))
})

afterEach(() => rmSync(sources, { recursive: true }))

const write = (code: string) => writeFileSync(join(sources, 'events', 'record-changed.lambda.ts'), code)

test('a function is bundled from its source, and again when the source changes', async () => {
  write(`export const handler = (): string => 'before'`)
  const onChange = vi.fn()
  const watched = await watchFunctions(FUNCTIONS, { sources, onChange, log: silentLog })
  const bundle = () =>
    readFileSync(join(watched.folderOf('concordia-outbox-record-changed'), 'index.mjs'), 'utf8')
  expect(bundle()).toContain('before')
  expect(onChange).not.toHaveBeenCalled()
  write(`export const handler = (): string => 'after'`)
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledWith('concordia-outbox-record-changed'), 20_000)
  expect(bundle()).toContain('after')
  await watched.close()
})

test('a source that does not build, or is not there, is told at the start', async () => {
  const watch = () => watchFunctions(FUNCTIONS, { sources, onChange: vi.fn(), log: silentLog })
  await expect(watch()).rejects.toThrow('0 files fit')
  write(`import { gone } from './gone.ts'\nexport const handler = gone`)
  await expect(watch()).rejects.toThrow('gone.ts')
})
