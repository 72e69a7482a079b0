import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PEOPLE } from '../demo/people.ts'
import { createClosing } from './closing.ts'
import { demonstrationState, ensureDemonstration } from './demonstration.ts'
import { createKeyRing } from './iam/keys.ts'
import { withoutRoutine } from './log.ts'
import { readSettings } from './settings.ts'
import { welcome } from './welcome.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parts-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

test('the demonstration is loaded once, and again after it was cut off', async () => {
  expect(demonstrationState(folder)).toBe('none')
  await expect(ensureDemonstration(folder, () => Promise.reject(new Error('power cut')))).rejects.toThrow()
  expect(demonstrationState(folder)).toBe('half')
  const load = vi.fn().mockResolvedValue(undefined)
  await ensureDemonstration(folder, load)
  await ensureDemonstration(folder, load)
  expect(load).toHaveBeenCalledTimes(1)
  expect(demonstrationState(folder)).toBe('whole')
})

test('the terminal tells one address, everybody to sign in as, and where mails are', () => {
  const text = welcome('http://localhost:9000', PEOPLE, folder)
  expect(text).toContain('Concordia runs at http://localhost:9000\n')
  for (const { email } of PEOPLE) expect(text).toContain(email)
  expect(text).toContain('http://localhost:9000/_mail')
  expect(text).toContain(folder)
})

test('settings come from the environment, with a port for the portal and the next one for documents', () => {
  expect(readSettings({})).toEqual({ port: 8080, engine: undefined })
  expect(readSettings({ PORT: '9000', DYNAMO_ENGINE: 'dynamodb-local' })).toEqual({
    port: 9000,
    engine: 'dynamodb-local',
  })
  for (const PORT of ['0', '65535', '80.5', 'x'])
    expect(() => readSettings({ PORT })).toThrow(`PORT is "${PORT}"`)
})

test('the terminal is not filled with what functions say when all is well', () => {
  const lines: string[] = []
  const log = withoutRoutine((_, line) => lines.push(line))
  log('api', '{"level":"info","message":"request"}')
  log('api', '{"level":"error","message":"fault"}')
  log('outbox', '{"event":"outbox.failed"}')
  log('api', 'Error: no such dossier')
  expect(lines).toEqual([
    '{"level":"error","message":"fault"}',
    '{"event":"outbox.failed"}',
    'Error: no such dossier',
  ])
})

test('what was started is ended in reverse, also when one end fails', async () => {
  const ended: string[] = []
  const closing = createClosing()
  closing.add(() => ended.push('first'))
  closing.add(() => {
    throw new Error('does not end')
  })
  closing.add(async () => ended.push('last'))
  await closing.closeAll()
  await closing.closeAll()
  expect(ended).toEqual(['last', 'first'])
})

test('every function has a key of its own that names it, with a new secret at each start', () => {
  const [one, other] = [createKeyRing(), createKeyRing()]
  const key = one.keyOf('concordia-api')
  expect(key.accessKeyId).toBe('ConcordiaApi')
  expect(one.ownerOf('ConcordiaApi')).toBe('concordia-api')
  expect(one.secretOf('ConcordiaApi')).toBe(key.secretAccessKey)
  expect(other.secretOf('ConcordiaApi')).toBeUndefined()
  expect(other.keyOf('concordia-api').secretAccessKey).not.toBe(key.secretAccessKey)
})
