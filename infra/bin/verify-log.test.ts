import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AuditEvent, EMPTY_CHAIN, chainEvent } from '../../shared/audit/chain.ts'
import { verifyLogFile } from './verify-log.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'))
})

afterAll(() => rmSync(folder, { recursive: true }))

/** A chain of three events, as an export holds it. */
function exported(): { dossier: object; events: AuditEvent[]; head: { sequence: number; hash: string } } {
  const events: AuditEvent[] = []
  let head = EMPTY_CHAIN
  for (const type of ['dossier.created', 'dossier.submitted', 'dossier.admitted']) {
    const facts = { note: 'à revoir', amount: 1_200_00 }
    const event = chainEvent(head, {
      type,
      at: '2027-02-26T16:00:00Z',
      actor: 'acc_1',
      dossierId: 'dos_1',
      facts,
    })
    events.push(event)
    head = { sequence: event.sequence, hash: event.hash }
  }
  return { dossier: { id: 'dos_1' }, events, head }
}

function write(content: unknown): string {
  const path = join(folder, 'export.json')
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

test('a whole chain is confirmed with its length and last hash', () => {
  const log = exported()
  expect(verifyLogFile(write(log))).toEqual({
    exitCode: 0,
    sentence: `The chain of dossier dos_1 is whole: 3 events, the last with hash ${log.head.hash}.`,
  })
})

test('an event that was changed, removed or put in another order is found', () => {
  const [first, second, third] = exported().events
  const { head } = exported()
  if (!first || !second || !third) throw new Error('The fixture has three events.')
  const changed = { ...second, facts: { ...second.facts, amount: 1 } }
  const report = (events: AuditEvent[]) => verifyLogFile(write({ events, head }))
  expect(report([first, changed, third]).sentence).toContain('Event 2 does not fit: its content')
  expect(report([first, third]).sentence).toContain('Event 2 does not fit: its number')
  expect(report([second, first, third]).sentence).toContain('Event 1 does not fit: its number')
  expect(report([first, { ...second, dossierId: 'dos_2' }, third]).sentence).toContain('another dossier')
  expect(report([first, second])).toMatchObject({
    exitCode: 1,
    sentence: expect.stringContaining('names event 3'),
  })
})

test('a file that is missing, no JSON or no export gets a sentence that says so', () => {
  expect(verifyLogFile(join(folder, 'gone.json'))).toMatchObject({
    exitCode: 2,
    sentence: expect.stringContaining('cannot be read'),
  })
  expect(verifyLogFile(write('not json'))).toMatchObject({
    exitCode: 2,
    sentence: expect.stringContaining('not JSON'),
  })
  expect(verifyLogFile(write({ head: {} })).sentence).toContain("not a dossier's export: events")
  expect(verifyLogFile(write({ ...exported(), events: [] })).exitCode).toBe(2)
  expect(verifyLogFile(write({ events: [{ sequence: 1 }], head: {} })).sentence).toContain('events.0.')
})

test('the command prints the sentence and ends with the right code', () => {
  const script = fileURLToPath(new URL('verify-log.ts', import.meta.url))
  const run = (...files: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', script, ...files], { encoding: 'utf8' })
  const whole = run(write(exported()))
  expect([whole.status, whole.stdout, whole.stderr]).toEqual([0, expect.stringContaining('is whole'), ''])
  const nothing = run()
  expect([nothing.status, nothing.stderr]).toEqual([2, expect.stringContaining('npm run verify-log')])
})
