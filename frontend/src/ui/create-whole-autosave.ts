import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js'
import { ApiProblem, hasCode, isPassing, isSignedOut } from '../api/problem.ts'
import { session } from '../api/session.ts'
import { dropCopy, keepCopy, ownOf, readCopy, type KeptCopy } from './kept-copy.ts'
import { isSame } from '../../../shared/is-same.ts'

/** What the server holds, when it is not what this page started from. */
export interface Theirs<Content> {
  content: Content
  revision: number
  at: string | undefined
  /** Who saved it, where that may be known. */
  by?: string | undefined
  /** It can no longer be written at all: published or submitted meanwhile. */
  isClosed?: boolean
}

/**
 * How the work stands. `saved`: the server has all of it · `waiting`: not sent yet · `offline`: kept on this device
 * until the network or the session is back · `refused`: the server found a fault in it · `changed`: somebody else
 * saved meanwhile, and the person chooses.
 */
export type SaveState<Content> =
  | { state: 'saved'; at: string | undefined }
  | { state: 'waiting' | 'saving' }
  | { state: 'offline'; isKept: boolean }
  | { state: 'refused'; problem: ApiProblem }
  | { state: 'changed'; theirs: Theirs<Content> }

interface Options<Content> {
  /** Name of the copy on this device. */
  key: string
  revision: number
  savedAt: string | undefined
  /** What an earlier page left on this device: it may have sent some of it without an answer. */
  kept?: KeptCopy<Content> | undefined
  /** Sends the content against a revision; answers the new one. Throws as `call` does. */
  save: (content: Content, revision: number) => Promise<{ revision: number; at: string }>
  /** Asks what the server holds, after it refused a revision. */
  readTheirs: () => Promise<Theirs<Content>>
}

export interface WholeAutosave<Content> {
  state: Accessor<SaveState<Content>>
  /** The server's revision that this page knows. */
  revision: () => number
  /** Takes the newest content; it is sent a second after the last change. */
  change: (content: Content) => void
  /** Sends at once what is not sent yet, and waits for the answer. True when the server then has everything. */
  flush: () => Promise<boolean>
  /** Answers `changed`: the own content over theirs. */
  keepMine: () => Promise<void>
  /** Answers `changed`: forgets what is not saved, and goes on from theirs, which it returns. */
  takeTheirs: () => Content | undefined
}

/** Milliseconds between the last key and the request. */
const CALM = 1000
/** Milliseconds before the next try while the line is down. */
const RETRY = 8000
/** So many contents without an answer are remembered: the room on the device is small. */
const REMEMBERED = 5

const isAnything = (value: unknown): value is unknown => value !== undefined

const isOutdated = (error: unknown) =>
  (error instanceof ApiProblem && error.status === 412) || hasCode(error, 'evaluation.conflict')

const isRefusal = (error: unknown): error is ApiProblem =>
  error instanceof ApiProblem && !isPassing(error) && !isSignedOut(error)

/** Saves a whole thing as it is written, with `If-Match`: one request at a time, always the newest content. */
export function createWholeAutosave<Content>(options: Options<Content>): WholeAutosave<Content> {
  let { revision } = options
  let pending: { content: Content } | undefined
  let running: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isKept = true
  let hasLeft = false
  /** What may have arrived although no answer says so. */
  let unanswered: Content[] = options.kept ? ownOf(options.kept) : []
  const [state, setState] = createSignal<SaveState<Content>>({ state: 'saved', at: options.savedAt })

  const keep = (content: Content) => {
    const keptAt = new Date().toISOString()
    isKept = keepCopy(options.key, { content, baseRevision: revision, keptAt, unanswered })
  }
  const schedule = (delay: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void send(), delay)
  }
  const accept = (content: Content, next: { revision: number; at: string | undefined }) => {
    revision = next.revision
    unanswered = []
    // The copy on the device stands on the new revision too; else the next visit would see a change by others.
    if (pending) keep(pending.content)
    else {
      drop(content)
      setState({ state: 'saved', at: next.at })
    }
  }
  const drop = (content: Content) => {
    // Once this page is left, the next one may keep newer work under the same name already.
    const copy = hasLeft ? readCopy(options.key, isAnything) : undefined
    if (!copy || isSame(copy.content, content)) dropCopy(options.key)
  }

  const sendOnce = async (content: Content) => {
    setState({ state: 'saving' })
    unanswered = [...unanswered.filter((sent) => !isSame(sent, content)), content].slice(-REMEMBERED)
    if (!hasLeft) keep(pending?.content ?? content)
    try {
      accept(content, await options.save(content, revision))
    } catch (error) {
      await recover(content, error)
    }
  }

  const recover = async (content: Content, error: unknown) => {
    try {
      if (isOutdated(error)) return await compare(content)
      if (isRefusal(error)) setState({ state: 'refused', problem: error })
      else wait()
    } catch {
      wait()
    }
    // What was typed while the request was on its way is newer.
    pending ??= { content }
  }
  const wait = () => {
    setState({ state: 'offline', isKept })
    schedule(RETRY)
  }
  const compare = async (sent: Content) => {
    const theirs = await options.readTheirs()
    const isOwn = !theirs.isClosed && unanswered.some((own) => isSame(own, theirs.content))
    if (isOwn && isSame(theirs.content, sent)) return accept(sent, theirs)
    pending ??= { content: sent }
    // An own save arrived and only its answer was lost: nobody else was here, and what is newer goes on from it.
    if (isOwn) accept(theirs.content, theirs)
    else setState({ state: 'changed', theirs })
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
    if (state().state === 'changed') return
    running ??= sendAll().finally(() => (running = undefined))
    await running
  }

  const change = (content: Content) => {
    pending = { content }
    keep(content)
    const { state: now } = state()
    if (now === 'changed') return
    if (now === 'offline') setState({ state: 'offline', isKept })
    else if (now !== 'saving') setState({ state: 'waiting' })
    schedule(now === 'offline' ? RETRY : CALM)
  }
  const flush = async () => {
    await running
    await send()
    return state().state === 'saved'
  }
  const keepMine = async () => {
    const current = state()
    if (current.state !== 'changed') return
    revision = current.theirs.revision
    setState({ state: 'waiting' })
    await send()
  }
  const takeTheirs = () => {
    const current = state()
    if (current.state !== 'changed') return undefined
    pending = undefined
    accept(current.theirs.content, current.theirs)
    return current.theirs.content
  }

  sendWhenPossible(() => pending && void send())
  // The page goes: what is waiting leaves now. A copy is on the device in any case.
  onCleanup(() => {
    clearTimeout(timer)
    if (pending && !isStopped()) void send()
    hasLeft = true
  })
  return { state, revision: () => revision, change, flush, keepMine, takeTheirs }
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
