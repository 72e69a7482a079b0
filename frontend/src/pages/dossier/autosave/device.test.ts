import { afterEach, describe, expect, it } from 'vitest'
import { answerInput } from './field-input.ts'
import { createDevice, dossiersWithUnsentText, type Device } from './device.ts'
import { fieldKey } from './state.ts'

const TITLE = fieldKey('project', 'title')
const ME = { accountId: 'acc_me', dossierId: 'dos_1' }
const edit = (text: string) => ({ input: answerInput(text), base: 2, sent: ['before'] })

/** Locks as browsers keep them: held as long as their page lives. */
function createLocks(): LockManager {
  const held = new Set<string>()
  async function request(name: string, ...rest: unknown[]): Promise<void> {
    const work = rest.find((part) => typeof part === 'function')
    held.add(name)
    await work?.()
    held.delete(name)
  }
  return { request, query: async () => ({ held: [...held].map((name) => ({ name })) }) }
}

const textsOf = async (device: Device) =>
  (await device.findOrphans()).map(({ key, kept }) => [key, kept] as const)

afterEach(() => localStorage.clear())

describe('unsent text on the device', () => {
  it('is left by a page that is gone to the next page of the same dossier', async () => {
    const locks = createLocks()
    const gone = createDevice(localStorage, ME, locks)
    gone.keep(TITLE, edit('Sargasses'))
    gone.close()
    await Promise.resolve()
    const next = createDevice(localStorage, ME, locks)
    expect(await textsOf(next)).toEqual([[TITLE, edit('Sargasses')]])
  })

  it('comes back to the row of a group where it was typed', async () => {
    const locks = createLocks()
    const cell = fieldKey('plan~par_1', 'activities/r1/title')
    const gone = createDevice(localStorage, ME, locks)
    gone.keep(cell, edit('Semer'))
    gone.close()
    await Promise.resolve()
    expect(await textsOf(createDevice(localStorage, ME, locks))).toEqual([[cell, edit('Semer')]])
  })

  it('is not taken from a page that is still open beside it', async () => {
    const locks = createLocks()
    createDevice(localStorage, ME, locks).keep(TITLE, edit('Sargasses'))
    expect(await textsOf(createDevice(localStorage, ME, locks))).toEqual([])
  })

  it('is seen by the account that typed it only, and in its own dossier', async () => {
    const locks = createLocks()
    const gone = createDevice(localStorage, ME, locks)
    gone.keep(TITLE, edit('Sargasses'))
    gone.close()
    await Promise.resolve()
    const other = createDevice(localStorage, { ...ME, accountId: 'acc_other' }, locks)
    const elsewhere = createDevice(localStorage, { ...ME, dossierId: 'dos_2' }, locks)
    expect(await textsOf(other)).toEqual([])
    expect(await textsOf(elsewhere)).toEqual([])
    expect([...dossiersWithUnsentText(localStorage, 'acc_me')]).toEqual(['dos_1'])
    expect([...dossiersWithUnsentText(localStorage, 'acc_other')]).toEqual([])
  })

  it('goes away once the server has it', async () => {
    const device = createDevice(localStorage, ME, undefined)
    device.keep(TITLE, edit('Sargasses'))
    device.forget(TITLE)
    expect(dossiersWithUnsentText(localStorage, 'acc_me').size).toBe(0)
  })

  it('is found also where the browser cannot tell the living from the dead', async () => {
    createDevice(localStorage, ME, undefined).keep(TITLE, edit('Sargasses'))
    expect(await textsOf(createDevice(localStorage, ME, undefined))).toHaveLength(1)
  })

  it('says so where the device is full', () => {
    const full: Storage = Object.assign(Object.create(null), {
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    })
    expect(createDevice(full, ME, undefined).keep(TITLE, edit('Sargasses'))).toBe(false)
  })

  it('ignores what another program or an older release left', async () => {
    localStorage.setItem('concordia:unsent:acc_me:dos_1:page:project/title', '{"text":"?"}')
    localStorage.setItem('concordia:unsent:acc_me:dos_1:page:project/other', 'not json')
    expect(await textsOf(createDevice(localStorage, ME, undefined))).toEqual([])
  })
})
