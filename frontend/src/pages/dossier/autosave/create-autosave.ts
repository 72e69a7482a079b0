import { createEffect, createSignal, on, onCleanup } from 'solid-js'
import type { Dossier } from '../../../../../shared/dossiers/dossier.ts'
import { session } from '../../../api/session.ts'
import type { Device } from './device.ts'
import type { FieldInput } from './field-input.ts'
import type { Outcome } from './finish.ts'
import {
  fieldKey,
  fieldOf,
  initialState,
  keysOf,
  type FieldKey,
  type Refusal,
  type Sending,
  type ServerAnswer,
} from './state.ts'
import { inputOf, isSettled, nextDue, statusOf, unsentKeys, wouldLose, type FieldStatus } from './status.ts'
import { step, type Effect, type Event } from './step.ts'

interface Options {
  dossierId: string
  answers: Readonly<Record<FieldKey, ServerAnswer>>
  device: Device
  /** Sends one request; never throws. */
  send: (sending: Sending) => Promise<Outcome>
  /** Fault of an input by the rules that page and server share. */
  findRefusal: (key: FieldKey, input: FieldInput) => Refusal | undefined
  /** Told when sending again cannot help, with the code of the reason. */
  onStopped?: (code: string) => void
}

/** Answers of a dossier by field, as the engine holds them. */
export function answersOfDossier({ sections }: Pick<Dossier, 'sections'>): Record<FieldKey, ServerAnswer> {
  const entries = sections.flatMap(({ id, answers }) =>
    Object.entries(answers).map(([fieldId, answer]) => [fieldKey(id, fieldId), answer] as const),
  )
  return Object.fromEntries(entries)
}

export type Autosave = ReturnType<typeof createAutosave>

/**
 * Saving by itself for one open dossier: carries out what `step` decides. Lives as long as any page of the dossier is
 * open, and stops with its owner.
 */
export function createAutosave(options: Options) {
  const { device } = options
  const [state, setState] = createSignal(initialState(options.answers), { equals: false })
  const channel = openChannel(options.dossierId)
  let timer: ReturnType<typeof setTimeout> | undefined
  let isClosed = false

  const dispatch = (event: Event) => {
    const { state: next, effects } = step(state(), event)
    setState(next)
    for (const effect of effects) carryOut(effect)
    clearTimeout(timer)
    const due = nextDue(state())
    if (due !== undefined && !isClosed)
      timer = setTimeout(() => dispatch({ type: 'tick', now: Date.now() }), Math.max(0, due - Date.now()))
  }

  const carryOut = (effect: Effect) => {
    if (effect.type === 'forget') device.forget(effect.key)
    // What a closed page had waiting stands on the device and belongs to the next page: two must not work on it.
    else if (isClosed) return
    else if (effect.type === 'send') void deliver(effect.sending)
    else if (!device.keep(effect.key, effect.kept))
      setState(step(state(), { type: 'notKept', key: effect.key }).state)
  }

  const deliver = async (sending: Sending) => {
    const outcome = await options.send(sending)
    dispatch({ type: 'answered', id: sending.id, outcome, now: Date.now() })
    if (outcome.kind === 'stopped' && !isClosed) options.onStopped?.(outcome.code)
    if (outcome.kind !== 'saved' || isClosed) return
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other origin to name
    channel?.postMessage(toMessage(sending.sectionId, outcome.answers))
  }

  const adoptOrphans = async () => {
    for (const entry of await device.findOrphans()) {
      const { key, kept } = entry
      // A field that is being written here waits: its orphan is taken up once it is saved.
      if (fieldOf(state(), key).edit) continue
      const refusal = options.findRefusal(key, kept.input)
      // The form asks it no more: the text stays on the device, where a form that asks it again finds it.
      if (refusal?.code === 'answer.unknown_field') continue
      dispatch({ type: 'restored', key, kept, refusal, now: Date.now() })
      if (!fieldOf(state(), key).edit?.isOnScreenOnly) device.removeOrphan(entry)
    }
  }

  const refresh = (answers: Readonly<Record<FieldKey, ServerAnswer>>) =>
    dispatch({ type: 'refreshed', answers, now: Date.now() })
  const resume = () => dispatch({ type: 'resumed', now: Date.now() })
  const hurry = () => dispatch({ type: 'hurried', now: Date.now() })

  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isMessage(data)) refresh(data.answers)
  })
  void adoptOrphans()
  // A room that was just closed, for a form that changed, lets go of its texts a moment later.
  const soon = setTimeout(() => void adoptOrphans(), SOON)
  whenPossible({ resume, hurry, adoptOrphans, mustStay: () => wouldLose(state()) })
  onCleanup(() => {
    hurry()
    isClosed = true
    clearTimeout(timer)
    clearTimeout(soon)
    channel?.close()
    device.close()
  })

  return {
    input: (key: FieldKey): FieldInput => inputOf(state(), key),
    status: (key: FieldKey): FieldStatus => statusOf(state(), key),
    /** Fields whose text is not known to be on the server. */
    unsent: (): FieldKey[] => unsentKeys(state()),
    /** Keys of every field that has an answer, on the server or here. */
    keys: (): FieldKey[] => keysOf(state().fields),
    type: (key: FieldKey, input: FieldInput) =>
      dispatch({ type: 'typed', key, input, refusal: options.findRefusal(key, input), now: Date.now() }),
    leave: (key: FieldKey) => dispatch({ type: 'left', key, now: Date.now() }),
    resolve: (key: FieldKey, choice: 'mine' | 'theirs') =>
      dispatch({ type: 'resolved', key, choice, now: Date.now() }),
    refresh,
    /** Tries at once what waits for the network. */
    retry: resume,
    /** Sends everything now; true when the server then has every field. */
    flush: async (): Promise<boolean> => {
      hurry()
      while (!isSettled(state())) await new Promise((resolve) => setTimeout(resolve, 50))
      return unsentKeys(state()).length === 0
    },
  }
}

interface Message {
  answers: Readonly<Record<FieldKey, ServerAnswer>>
}

const toMessage = (sectionId: string, answers: Readonly<Record<string, ServerAnswer>>): Message => ({
  answers: Object.fromEntries(
    Object.entries(answers).map(([fieldId, answer]) => [fieldKey(sectionId, fieldId), answer]),
  ),
})

const isMessage = (data: unknown): data is Message =>
  typeof data === 'object' && data !== null && 'answers' in data

/** Tells other tabs of this browser what was saved. */
function openChannel(dossierId: string): BroadcastChannel | undefined {
  return typeof BroadcastChannel === 'undefined'
    ? undefined
    : new BroadcastChannel(`concordia:saved:${dossierId}`)
}

interface Reactions {
  resume: () => void
  hurry: () => void
  adoptOrphans: () => Promise<void>
  mustStay: () => boolean
}

const ORPHANS_EVERY = 30_000
const SOON = 400

/** Sends when the network or the session is back; hurries when the page is hidden; asks to stay only where text would go. */
function whenPossible({ resume, hurry, adoptOrphans, mustStay }: Reactions): void {
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') hurry()
    else void adoptOrphans()
  }
  const onUnload = (event: BeforeUnloadEvent) => {
    hurry()
    if (mustStay()) event.preventDefault()
  }
  window.addEventListener('online', resume)
  window.addEventListener('beforeunload', onUnload)
  document.addEventListener('visibilitychange', onVisibility)
  const timer = setInterval(() => void adoptOrphans(), ORPHANS_EVERY)
  createEffect(
    on(
      () => session().state,
      (now) => now === 'signedIn' && resume(),
      { defer: true },
    ),
  )
  onCleanup(() => {
    window.removeEventListener('online', resume)
    window.removeEventListener('beforeunload', onUnload)
    document.removeEventListener('visibilitychange', onVisibility)
    clearInterval(timer)
  })
}
