import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256Hex } from '../../shared/canonical-json.ts'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'
import { Table } from '../storage/table.ts'
import { SessionMemory } from './session-memory.ts'
import { endSessionsOf, startSession } from './session.store.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await createTestPortal()
})
afterAll(() => portal.close())

class CountedTable extends Table {
  reads = 0

  override get(...parameters: Parameters<Table['get']>) {
    this.reads += 1
    return super.get(...parameters)
  }
}

function counted() {
  const table = new CountedTable(portal.deps.table.client, portal.deps.table.name)
  return { table, deps: { ...portal.deps, table } }
}

describe('sessions in the memory of an instance', () => {
  it('cost no reads while somebody types', async () => {
    const account = await portal.seedAccount()
    const hash = sha256Hex(await startSession(portal.deps, account.id))
    const { table, deps } = counted()
    const memory = new SessionMemory(deps)
    for (let times = 0; times < 20; times += 1) expect((await memory.find(hash))?.account.id).toBe(account.id)
    expect(table.reads).toBe(2)
  })

  it('are known to have ended ten seconds after another instance ended them', async () => {
    const account = await portal.seedAccount()
    const hash = sha256Hex(await startSession(portal.deps, account.id))
    const memory = new SessionMemory(portal.deps)
    await memory.find(hash)
    await endSessionsOf(portal.deps, account.id)
    portal.passMinutes(10 / 60)
    expect(await memory.find(hash)).toBeUndefined()
  })

  it('end everywhere, also where there are a hundred', async () => {
    const account = await portal.seedAccount()
    const secrets = await Promise.all(
      Array.from({ length: 100 }, () => startSession(portal.deps, account.id)),
    )
    await endSessionsOf(portal.deps, account.id)
    const memory = new SessionMemory(portal.deps)
    const found = await Promise.all(secrets.map((secret) => memory.find(sha256Hex(secret))))
    expect(found.every((session) => session === undefined)).toBe(true)
    expect(await portal.deps.table.partition(account.id, 'session#')).toEqual([])
  })

  it('keep the newest where there are very many', async () => {
    const account = await portal.seedAccount()
    const { table, deps } = counted()
    const memory = new SessionMemory(deps, 2)
    const hashes = await Promise.all(
      [1, 2, 3].map(async () => sha256Hex(await startSession(portal.deps, account.id))),
    )
    for (const hash of hashes) await memory.find(hash)
    table.reads = 0
    await memory.find(hashes[2] ?? '')
    expect(table.reads).toBe(0)
    await memory.find(hashes[0] ?? '')
    expect(table.reads).toBe(2)
  })
})
