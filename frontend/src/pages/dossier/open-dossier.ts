import { createContext, createEffect, createMemo, createSignal, on, onCleanup, useContext } from 'solid-js'
import type { Answers } from '../../../../shared/calls/answer.ts'
import { isBudgetKey } from '../../../../shared/budget/section.ts'
import type { AnswerFault } from '../../../../shared/calls/answers.ts'
import type { DocumentKind, PublicCall } from '../../../../shared/calls/call.ts'
import { phaseOf } from '../../../../shared/calls/phase.ts'
import type { Document } from '../../../../shared/documents/document.ts'
import { parseSectionKey } from '../../../../shared/calls/section-key.ts'
import { shownSections } from '../../../../shared/dossiers/shown-answers.ts'
import type { Dossier } from '../../../../shared/dossiers/dossier.ts'
import { call, readingNow } from '../../api/client.ts'
import { noteServerTime, serverNow } from '../../api/clock.ts'
import { isPassing } from '../../api/problem.ts'
import { account } from '../../api/session.ts'
import { expectFaults } from '../../i18n/fault.ts'
import { answersOfDossier, createAutosave } from './autosave/create-autosave.ts'
import { createJudge } from './create-judge.ts'
import { createDevice } from './autosave/device.ts'
import type { FieldInput } from './autosave/field-input.ts'
import { loadBudgetJudge, type BudgetJudge } from './budget/load-judge.ts'
import { sendSection } from './autosave/send-section.ts'
import { placeOf, type FieldKey, type Refusal } from './autosave/state.ts'

/** What the pages of a dossier are drawn from. */
export interface LoadedDossier {
  dossier: Dossier
  /** The call with the form to which the dossier's answers were given. */
  form: PublicCall
  /** The instant at which the call closes now: it may have been put off since. */
  closesAt: string
  /** The rules of budgets, where the call has budgets. */
  budgetJudge: BudgetJudge | undefined
}

const isWritable = ({ state, may }: Dossier) => state === 'draft' && may.includes('dossier.write')

/**
 * Loads a dossier, its call, and the form that it answers. A draft whose call has a newer form moves to it first; where
 * that does not succeed, it is shown on the form that it has.
 */
export async function loadDossier(dossierId: string): Promise<LoadedDossier> {
  const params = { dossierId }
  const found = await call('GET /dossiers/:dossierId', { params, query: { reading: readingNow() } })
  const { callId } = found
  const { call: published, now } = await call('GET /calls/:callId', { params: { callId } })
  noteServerTime(now)
  const isOlder = found.formVersion !== published.formVersion && isWritable(found)
  const dossier = isOlder
    ? await call('PUT /dossiers/:dossierId/form-version', { params }).catch(() => found)
    : found
  const form =
    published.formVersion === dossier.formVersion
      ? published
      : await call('GET /calls/:callId/forms/:formVersion', {
          params: { callId, formVersion: String(dossier.formVersion) },
        })
  return { dossier, form, closesAt: published.closesAt, budgetJudge: await loadBudgetJudge(form) }
}

const FORM_CHANGED = 'section.form_changed'

export type OpenDossier = ReturnType<typeof createOpenDossier>

/** Milliseconds between looks at documents that are being checked. */
const LOOK_EVERY = 2500
/** Milliseconds after which a dossier is asked for again when the person comes back to its page. */
const STALE_AFTER = 30_000

/**
 * An open dossier: what was loaded, what is typed and saved by itself, what is missing. Lives with its frame. `renew`
 * loads it anew where its form has changed; what is typed and not sent waits on the device for that.
 */
export function createOpenDossier(loaded: LoadedDossier, renew: () => void = () => {}) {
  const { form, budgetJudge } = loaded
  const { id: dossierId, callId, formVersion } = loaded.dossier
  const [dossier, setDossier] = createSignal(loaded.dossier)
  let loadedAt = Date.now()
  expectFaults()
  const judge = createJudge()

  const autosave = createAutosave({
    dossierId,
    answers: answersOfDossier(loaded.dossier),
    device: createDevice(localStorage, { accountId: account()?.id ?? '', dossierId }, navigator.locks),
    send: (sending) => sendSection({ dossierId, callId, formVersion }, sending),
    findRefusal: (key, input) => findRefusal(loaded, judge(), key, input),
    onStopped: (code) => code === FORM_CHANGED && renew(),
  })

  const reload = async () => {
    const fresh = await call('GET /dossiers/:dossierId', { params: { dossierId } })
    loadedAt = Date.now()
    if (fresh.formVersion !== formVersion) return renew()
    setDossier(fresh)
    autosave.refresh(answersOfDossier(fresh))
  }
  const setDocuments = (documents: Document[]) => setDossier((before) => ({ ...before, documents }))
  const lookOnce = async () => {
    const { documents } = await call('GET /dossiers/:dossierId/documents', { params: { dossierId } })
    setDocuments(documents)
  }
  const closing = new AbortController()
  onCleanup(() => closing.abort())
  /** Brings the list of documents up to date; on a lost line, as soon as it is back. Never throws. */
  const lookAtDocuments = async () => {
    while (!closing.signal.aborted) {
      const failure = await lookOnce().catch((error: unknown) => ({ error }))
      if (!failure || !isPassing(failure.error)) return
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
    }
  }

  const answers = createMemo(() => answersOf(autosave.keys(), autosave.input))
  const partners = createMemo(() => dossier().partners, loaded.dossier.partners, { equals: isSameList })
  const shown = createMemo(() => shownSections(form.form, partners(), answers()))
  const gaps = createMemo(
    () => judge()?.findGaps(form, { ...dossier(), answers: answers() }, budgetJudge?.judgeBudgets) ?? [],
  )
  watchDocuments(() => dossier().documents, lookOnce)
  reloadOnReturn(() => Date.now() - loadedAt > STALE_AFTER, reload)

  const completion = () => (dossier().state === 'incomplete' ? dossier().completion : undefined)
  const untilWhen = () => completion()?.dueAt ?? loaded.closesAt
  const isStillOpen = () =>
    phaseOf({ opensAt: form.opensAt, closesAt: untilWhen() }, serverNow()) !== 'closed'
  const canWrite = () => dossier().may.includes('dossier.write') && isStillOpen()
  const canWritePapers = () => dossier().may.includes('document.write') && isStillOpen()
  /** Whether files of a kind may come and go: all of a draft, those that a request for completion names. */
  const isAskedFor = (kindId: string) =>
    completion()?.parts.some(({ kind, id }) => kind === 'paper' && id === kindId) ?? true

  return {
    dossier,
    form,
    /** Until when it can be submitted: the call's closing, or the date of a request for completion. */
    get closesAt() {
      return untilWhen()
    },
    autosave,
    answers,
    /** Sections and questions as their conditions show them now, with what was answered. */
    shown,
    /** What keeps it from being submitted; none while `isJudged` is false: the rules come after the page. */
    gaps,
    isJudged: () => judge() !== undefined,
    canWrite,
    /** Whether the person may write in a section now, by its key. */
    canWriteIn: (key: string) =>
      canWrite() && dossier().sections.some(({ id, mayWrite }) => id === key && mayWrite),
    canWritePapers,
    isAskedFor,
    budgetJudge,
    /** Whether the person may give papers of a kind: its own part's, or those that the lead gives for all. */
    canGive: ({ id, perPartner }: DocumentKind) =>
      canWritePapers() && isAskedFor(id) && (perPartner || dossier().may.includes('document.writeCommon')),
    reload,
    renew,
    replace: setDossier,
    lookAtDocuments,
  }
}

/** Fault of what stands in a field, by the rules that page and server share; until they are there, the server's word. */
function findRefusal(
  { form, budgetJudge }: LoadedDossier,
  rules: ReturnType<ReturnType<typeof createJudge>>,
  key: FieldKey,
  input: FieldInput,
): Refusal | undefined {
  if (input.kind === 'unread') return { code: input.fault }
  const { sectionId, fieldId } = placeOf(key)
  const id = parseSectionKey(sectionId).sectionId
  const section = form.form.sections.find((candidate) => candidate.id === id)
  if (section) return asRefusal(rules?.findFaultAt(section, fieldId, input.value))
  if (!form.budget || !isBudgetKey(sectionId)) return { code: 'answer.unknown_field' }
  return asRefusal(budgetJudge?.findLineFault(form.budget, fieldId, input.value))
}

const asRefusal = (fault: AnswerFault | undefined): Refusal | undefined =>
  fault && { code: fault.code, facts: fault.facts }

/** Answers as they stand on the page, sent or not. A text that is no answer counts as none. */
function answersOf(keys: readonly FieldKey[], inputOf: (key: FieldKey) => FieldInput): Answers {
  const answers: Answers = {}
  for (const key of keys) {
    const { sectionId, fieldId } = placeOf(key)
    const input = inputOf(key)
    answers[sectionId] ??= {}
    answers[sectionId][fieldId] = input.kind === 'answer' ? input.value : null
  }
  return answers
}

const isSameList = (left: readonly { id: string }[], right: readonly { id: string }[]) =>
  left.length === right.length && left.every(({ id }, index) => id === right[index]?.id)

/** Looks again and again while a document is being checked, and stops when none is. */
function watchDocuments(documents: () => readonly Document[], look: () => Promise<void>): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const again = () => {
    clearTimeout(timer)
    if (!documents().some(({ state }) => state === 'checking')) return
    // A look that fails (no network) is followed by the next one.
    timer = setTimeout(() => void look().catch(again), LOOK_EVERY)
  }
  createEffect(on(documents, again))
  onCleanup(() => clearTimeout(timer))
}

/** Somebody who comes back to an old page sees what others did meanwhile. */
function reloadOnReturn(isStale: () => boolean, reload: () => Promise<void>): void {
  const onReturn = () => {
    // Without an answer the page stays as it is; what is typed has its own ways.
    if (document.visibilityState === 'visible' && isStale()) reload().catch(() => {})
  }
  document.addEventListener('visibilitychange', onReturn)
  onCleanup(() => document.removeEventListener('visibilitychange', onReturn))
}

const DossierContext = createContext<OpenDossier>()
export const DossierProvider = DossierContext.Provider

/** The open dossier of the page's frame. */
export function useDossier(): OpenDossier {
  const open = useContext(DossierContext)
  if (!open) throw new Error('This page stands outside a dossier')
  return open
}
