import { createRoot } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiProblem, NetworkFailure } from '../api/problem.ts'
import { createWholeAutosave, type Theirs } from './create-whole-autosave.ts'
import { goesOnFrom, readCopy, type KeptCopy } from './kept-copy.ts'

const isText = (value: unknown): value is string => typeof value === 'string'
const outdated = () => new ApiProblem(412, { code: 'precondition.failed' })

interface Server {
  content: string
  revision: number
  by: string
  /** Thrown at the next save, once. */
  fail?: Error | undefined
  /** The next save arrives only then, once. */
  wait?: Promise<void> | undefined
  /** Happens while the next save is on its way, once. */
  meanwhile?: (() => void) | undefined
}

/** A server that holds one text with its revision. */
function startWork() {
  const server: Server = { content: 'start', revision: 1, by: 'Marie' }
  const saves: string[] = []
  const save = async (content: string, revision: number) => {
    saves.push(content)
    const { fail: failure, meanwhile, wait } = server
    Object.assign(server, { fail: undefined, meanwhile: undefined, wait: undefined })
    await wait
    meanwhile?.()
    if (failure) throw failure
    if (revision !== server.revision) throw outdated()
    server.content = content
    server.revision += 1
    return { revision: server.revision, at: '2027-01-04T15:20:00Z' }
  }
  const readTheirs = (): Promise<Theirs<string>> =>
    Promise.resolve({ content: server.content, revision: server.revision, at: undefined, by: server.by })
  const open = (revision: number, left?: KeptCopy<string>) =>
    createRoot((leave) => ({
      autosave: createWholeAutosave({
        key: 'work',
        revision,
        kept: left,
        savedAt: undefined,
        save,
        readTheirs,
      }),
      leave,
    }))
  return { server, saves, ...open(1), open }
}

const kept = () => readCopy('work', isText)

describe('work that saves itself whole', () => {
  beforeEach(() => {
    localStorage.clear()
    vi.useFakeTimers()
  })
  afterEach(() => vi.useRealTimers())

  it('is sent once, a second after the last key, and then no longer kept on the device', async () => {
    const { server, saves, autosave } = startWork()
    autosave.change('a')
    autosave.change('ab')
    expect(kept()?.content).toBe('ab')
    await vi.advanceTimersByTimeAsync(1000)
    expect(saves).toEqual(['ab'])
    expect(server.content).toBe('ab')
    expect(autosave.state()).toEqual({ state: 'saved', at: '2027-01-04T15:20:00Z' })
    expect(kept()).toBeUndefined()
  })

  it('sends what was typed during a request afterwards, on the new revision', async () => {
    const { server, autosave } = startWork()
    server.meanwhile = () => autosave.change('ab')
    autosave.change('a')
    expect(await autosave.flush()).toBe(true)
    expect(server).toMatchObject({ content: 'ab', revision: 3 })
  })

  it('waits for the network with the text on the device, and sends it when the network is back', async () => {
    const { server, autosave } = startWork()
    server.fail = new NetworkFailure('down')
    autosave.change('a')
    expect(await autosave.flush()).toBe(false)
    expect(autosave.state()).toEqual({ state: 'offline', isKept: true })
    expect(kept()?.content).toBe('a')
    window.dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(0)
    expect(server.content).toBe('a')
    expect(autosave.state().state).toBe('saved')
  })

  it('says who saved meanwhile, and overwrites nothing until the person chooses', async () => {
    const { server, autosave } = startWork()
    Object.assign(server, { content: 'theirs', revision: 7 })
    autosave.change('mine')
    expect(await autosave.flush()).toBe(false)
    expect(autosave.state()).toMatchObject({ state: 'changed', theirs: { content: 'theirs', by: 'Marie' } })
    autosave.change('mine, longer')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(server.content).toBe('theirs')
    await autosave.keepMine()
    expect(server).toMatchObject({ content: 'mine, longer', revision: 8 })
    expect(autosave.state().state).toBe('saved')
  })

  it('takes theirs where the person wants it, and forgets the own text', async () => {
    const { server, autosave } = startWork()
    Object.assign(server, { content: 'theirs', revision: 7 })
    autosave.change('mine')
    await autosave.flush()
    expect(autosave.takeTheirs()).toBe('theirs')
    expect(autosave.revision()).toBe(7)
    expect(kept()).toBeUndefined()
  })

  it('does not take its own save for somebody else’s when only the answer was lost', async () => {
    const { server, autosave } = startWork()
    Object.assign(server, { content: 'mine', revision: 2 })
    autosave.change('mine')
    expect(await autosave.flush()).toBe(true)
    expect(autosave.revision()).toBe(2)
  })

  it('does not either when more was typed since', async () => {
    const { server, saves, autosave } = startWork()
    server.fail = new NetworkFailure('the answer got lost')
    server.meanwhile = () => Object.assign(server, { content: 'mine', revision: 2 })
    autosave.change('mine')
    await autosave.flush()
    autosave.change('mine, longer')
    expect(await autosave.flush()).toBe(true)
    expect(server).toMatchObject({ content: 'mine, longer', revision: 3 })
    expect(saves).toEqual(['mine', 'mine, longer', 'mine, longer'])
    expect(kept()).toBeUndefined()
  })

  it('still says that somebody else saved after its own save arrived without an answer', async () => {
    const { server, autosave } = startWork()
    server.fail = new NetworkFailure('the answer got lost')
    server.meanwhile = () => Object.assign(server, { content: 'theirs', revision: 3 })
    autosave.change('mine')
    await autosave.flush()
    autosave.change('mine, longer')
    expect(await autosave.flush()).toBe(false)
    expect(autosave.state()).toMatchObject({ state: 'changed', theirs: { content: 'theirs' } })
  })

  it('shows what the server refuses, and sends again after the next change', async () => {
    const { server, autosave } = startWork()
    server.fail = new ApiProblem(422, { code: 'text.too_long' })
    autosave.change('too long')
    await autosave.flush()
    expect(autosave.state()).toMatchObject({ state: 'refused' })
    expect(kept()?.content).toBe('too long')
    autosave.change('short')
    await vi.advanceTimersByTimeAsync(1000)
    expect(server.content).toBe('short')
  })

  it('leaves nothing behind when the person goes to another page at once', async () => {
    const { server, autosave, leave } = startWork()
    autosave.change('last word')
    leave()
    await vi.advanceTimersByTimeAsync(0)
    expect(server.content).toBe('last word')
    expect(kept()).toBeUndefined()
  })

  describe('on a page that is opened while the save of the page before is still on its way', () => {
    /** The first page sent `mine` and was left before the answer; `arrive` lets the save arrive and be answered. */
    async function leaveEarly() {
      const work = startWork()
      let arrive = () => {}
      work.server.wait = new Promise((resolve) => (arrive = resolve))
      work.autosave.change('mine')
      await vi.advanceTimersByTimeAsync(1000)
      work.leave()
      const copy = kept()
      if (!copy) throw new Error('nothing is kept')
      return { ...work, copy, arrive }
    }

    it('knows it for its own, whatever was typed since', async () => {
      const { server, copy, arrive, open } = await leaveEarly()
      expect(goesOnFrom(copy, { content: 'start', revision: 1 })).toBe(true)
      const { autosave } = open(1, copy)
      autosave.change('mine, longer')
      arrive()
      expect(await autosave.flush()).toBe(true)
      expect(server).toMatchObject({ content: 'mine, longer', revision: 3 })
      expect(kept()).toBeUndefined()
    })

    it('goes on from it when it had just arrived, and not from what somebody else saved', async () => {
      const { server, autosave, copy, arrive } = await leaveEarly()
      arrive()
      await autosave.flush()
      expect(server).toMatchObject({ content: 'mine', revision: 2 })
      const longer = { ...copy, content: 'mine, longer' }
      expect(goesOnFrom(longer, server)).toBe(true)
      expect(goesOnFrom(longer, { content: 'theirs', revision: 2 })).toBe(false)
    })

    it('keeps its newer text on the device when the late answer comes', async () => {
      const { autosave: first, copy, arrive, open } = await leaveEarly()
      const { autosave } = open(1, copy)
      autosave.change('mine, longer')
      arrive()
      await first.flush()
      expect(kept()?.content).toBe('mine, longer')
    })
  })
})
