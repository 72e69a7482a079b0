import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clearData } from './clear-data.ts'
import { dataDirectory } from './data-folder.ts'
import { assertNotRunning, markRunning, runningInstance } from './running-lock.ts'

let folder: string
let dataDir: string
let said: string[]
let other: ChildProcess | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clear-'))
  dataDir = join(folder, 'data')
  mkdirSync(dataDir)
  said = []
})

afterEach(() => {
  other?.kill('SIGKILL')
  rmSync(folder, { recursive: true })
})

const clear = (answer: string) =>
  clearData(
    dataDir,
    async () => answer,
    (line) => said.push(line),
  )

/** Lets another process use the folder. */
async function useElsewhere(): Promise<void> {
  const script = join(folder, 'use.ts')
  const lock = join(import.meta.dirname, 'running-lock.ts')
  writeFileSync(
    script,
    `import { markRunning } from ${JSON.stringify(lock)}
     markRunning(${JSON.stringify(dataDir)}, 'http://localhost:8080')
     setInterval(() => undefined, 1000)`,
  )
  other = spawn(process.execPath, ['--import', 'tsx', script], { stdio: 'ignore' })
  await vi.waitFor(() => expect(runningInstance(dataDir)?.url).toBe('http://localhost:8080'), 20_000)
}

test('data is cleared after a yes, which follows what will be lost', async () => {
  expect(await clear('Yes ')).toBe(0)
  expect(existsSync(dataDir)).toBe(false)
  expect(said[0]).toContain('accounts, calls, dossiers, documents')
  expect(await clear('yes')).toBe(0)
  expect(said.at(-1)).toContain('nothing to clear')
})

test('any other answer clears nothing', async () => {
  for (const answer of ['', 'no', 'y']) expect(await clear(answer)).toBe(1)
  expect(existsSync(dataDir)).toBe(true)
})

test('data of a running portal is neither cleared nor opened a second time, also after a crash left its mark', async () => {
  await useElsewhere()
  expect(await clear('yes')).toBe(1)
  expect(said[0]).toContain('is running at http://localhost:8080')
  expect(() => assertNotRunning(dataDir)).toThrow('already runs at http://localhost:8080')
  other?.kill('SIGKILL')
  await vi.waitFor(() => expect(runningInstance(dataDir)).toBeUndefined(), 20_000)
  expect(await clear('yes')).toBe(0)
})

test('a portal that stops takes its mark away', () => {
  const release = markRunning(dataDir, 'http://localhost:8080')
  expect(existsSync(join(dataDir, 'running.json'))).toBe(true)
  release()
  expect(existsSync(join(dataDir, 'running.json'))).toBe(false)
})

test('a folder without a name is the usual one, not the one in which somebody stands', () => {
  expect(dataDirectory({ DATA_DIR: '' })).toBe(dataDirectory({}))
  expect(dataDirectory({ DATA_DIR: '' })).toMatch(/\.local$/u)
  expect(dataDirectory({ DATA_DIR: dataDir })).toBe(dataDir)
})
