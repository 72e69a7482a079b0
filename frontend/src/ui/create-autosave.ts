import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js'
import { ApiProblem, isPassing, isSignedOut } from '../api/problem.ts'
import { session } from '../api/session.ts'
import { dropCopy, keepCopy } from './kept-copy.ts'

/**
 * How the work stands. `saved`: the server has all of it · `waiting`: not sent yet · `offline`: kept on this device
 * until the network or the session is back · `refused`: the server found a fault in it · `changed`: somebody else
 * saved meanwhile, and the person chooses.
 */
export type SaveState =
  | { state: 'saved'; at: string | undefined }
  | { state: 'waiting' | 'saving' }
  | { state: 'offline'; isKept: boolean }
  | { state: 'refused'; problem: ApiProblem; isKept: boolean }
  | { state: 'changed' }

interface Options<Content> {
  /** Name of the copy on this device. */
  key: string
  revision: number
  savedAt: string | undefined
  /** Sends the content against a revision; answers the new one. Throws as `call` does. */
  save: (content: Content, revision: number) => Promise<{ revision: number; at: string }>
}

export interface Autosave<Content> {
  state: Accessor<SaveState>
  /** The server's revision that this page knows. */
  revision: () => number
  /** Takes the newest content; it is sent a second after the last change. */
  change: (content: Content) => void
  /** Sends at once what is not sent yet, and waits for the answer. True when the server then has everything. */
  flush: () => Promise<boolean>
  /** Goes on from another revision of the server: with the own content (`keep mine`), or with theirs. */
  continueFrom: (revision: number, savedAt: string | undefined, content?: Content) => Promise<boolean>
}

/** Milliseconds between the last key and the request. */
const CALM = 1000
/** Milliseconds before the next try while the line is down. */
const RETRY = 8000

/** Saves a whole thing as it is written, with `If-Match`: one request at a time, always the newest content. */
export function createAutosave<Content>(options: Options<Content>): Autosave<Content> {
  let { revision } = options
  let pending: { content: Content } | undefined
  let running: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isStored = true
  const [state, setState] = createSignal<SaveState>({ state: 'saved', at: options.savedAt })

  const schedule = (delay: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void send(), delay)
  }

  const fail = (content: Content, error: unknown) => {
    // What was typed while the request was on its way is newer.
    pending ??= { content }
    if (error instanceof ApiProblem && error.status === 412) setState({ state: 'changed' })
    else if (isPassing(error) || isSignedOut(error)) {
      setState({ state: 'offline', isKept: isStored })
      schedule(RETRY)
    } else if (error instanceof ApiProblem) setState({ state: 'refused', problem: error, isKept: isStored })
    else throw error
  }

  const sendOnce = async (content: Content) => {
    setState({ state: 'saving' })
    try {
      const saved = await options.save(content, revision)
      revision = saved.revision
      if (pending) return
      dropCopy(options.key)
      setState({ state: 'saved', at: saved.at })
    } catch (error) {
      fail(content, error)
    }
  }

  const isStopped = () => ['offline', 'refused', 'changed'].includes(state().state)

  const sendAll = async () => {
    while (pending) {
      const { content } = pending
      pending = undefined
      await sendOnce(content)
      if (isStopped()) return
    }
  }

  const send = async () => {
    clearTimeout(timer)
    running ??= sendAll().finally(() => (running = undefined))
    await running
  }

  const change = (content: Content) => {
    pending = { content }
    isStored = keepCopy(options.key, { content, baseRevision: revision, keptAt: new Date().toISOString() })
    if (state().state === 'changed') return
    if (state().state !== 'offline' && state().state !== 'saving') setState({ state: 'waiting' })
    schedule(state().state === 'offline' ? RETRY : CALM)
  }

  const flush = async () => {
    if (state().state === 'changed') return false
    if (running) await running
    await send()
    return state().state === 'saved'
  }

  const continueFrom = async (next: number, savedAt: string | undefined, content?: Content) => {
    revision = next
    pending = content === undefined ? undefined : { content }
    setState({ state: 'saved', at: savedAt })
    if (content !== undefined) return flush()
    dropCopy(options.key)
    return true
  }

  sendWhenPossible(() => pending !== undefined && state().state !== 'changed' && void send())
  // The page goes: what is waiting leaves now. A copy is on the device in any case.
  onCleanup(() => {
    clearTimeout(timer)
    if (pending && !isStopped()) void send()
  })
  return { state, revision: () => revision, change, flush, continueFrom }
}

/** Tries again when the network or the session is back, and sends at once when the person leaves the page. */
function sendWhenPossible(send: () => void): void {
  const onHide = () => document.visibilityState === 'hidden' && send()
  window.addEventListener('online', send)
  document.addEventListener('visibilitychange', onHide)
  createEffect(
    on(
      () => session().state,
      (now) => now === 'signedIn' && send(),
      { defer: true },
    ),
  )
  onCleanup(() => {
    window.removeEventListener('online', send)
    document.removeEventListener('visibilitychange', onHide)
  })
}
