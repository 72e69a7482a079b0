import { createRoot } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAutosave, type Autosave } from './create-autosave.ts'
import { createDevice, dossiersWithUnsentText } from './device.ts'
import { answerInput } from './field-input.ts'
import type { Outcome } from './finish.ts'
import { fieldKey, type Sending, type ServerAnswer } from './state.ts'

const TITLE = fieldKey('project', 'title')
const ME = { accountId: 'acc_me', dossierId: 'dos_1' }

/** A server of one section: answers by field, or an outcome for the next requests. */
function createServer() {
  const answers: Record<string, ServerAnswer> = {}
  const requests: Sending[] = []
  const outcomes: Outcome[] = []
  const send = async (sending: Sending): Promise<Outcome> => {
    requests.push(sending)
    const outcome = outcomes.shift()
    if (outcome) return outcome
    for (const { fieldId, value, baseRevision } of sending.changes)
      answers[fieldId] = { value, revision: baseRevision + 1, savedAt: '2027-01-11T14:32:00Z' }
    return { kind: 'saved', answers: { ...answers } }
  }
  return { answers, requests, outcomes, send }
}

/** Opens the dossier in a page; `close` is leaving it. */
function openPage(
  server: ReturnType<typeof createServer>,
  rules: Partial<Parameters<typeof createAutosave>[0]> = {},
): { autosave: Autosave; close: () => void } {
  return createRoot((close) => ({
    autosave: createAutosave({
      dossierId: ME.dossierId,
      answers: Object.fromEntries(
        Object.entries(server.answers).map(([id, answer]) => [fieldKey('project', id), answer]),
      ),
      device: createDevice(localStorage, ME, undefined),
      send: server.send,
      findRefusal: () => undefined,
      ...rules,
    }),
    close,
  }))
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  localStorage.clear()
})

const unsent = () => dossiersWithUnsentText(localStorage, ME.accountId).size

describe('a page that saves by itself', () => {
  it('sends a second after the last key and then says saved', async () => {
    const server = createServer()
    const { autosave } = openPage(server)
    autosave.type(TITLE, answerInput('Sarg'))
    await vi.advanceTimersByTimeAsync(600)
    autosave.type(TITLE, answerInput('Sargasses'))
    await vi.advanceTimersByTimeAsync(999)
    expect(server.requests).toEqual([])
    expect(unsent()).toBe(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(server.answers['title']?.value).toBe('Sargasses')
    expect(autosave.status(TITLE)).toEqual({ kind: 'saved', at: '2027-01-11T14:32:00Z' })
    expect(unsent()).toBe(0)
  })

  it('brings what was typed over to the form that replaced its own, and keeps what that no longer asks', async () => {
    const server = createServer()
    server.outcomes.push({ kind: 'stopped', code: 'section.form_changed', detail: 'The form has changed.' })
    const GONE = fieldKey('project', 'gone')
    const stopped: string[] = []
    const before = openPage(server, { onStopped: (code) => stopped.push(code) })
    before.autosave.type(TITLE, answerInput('Sargasses'))
    before.autosave.type(GONE, answerInput('No longer asked'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(stopped).toEqual(['section.form_changed'])

    before.close()
    const after = openPage(server, {
      findRefusal: (key) => (key === GONE ? { code: 'answer.unknown_field' } : undefined),
    })
    await vi.advanceTimersByTimeAsync(2000)
    expect(server.answers['title']?.value).toBe('Sargasses')
    expect(after.autosave.status(TITLE)).toMatchObject({ kind: 'saved' })
    expect(after.autosave.unsent()).toEqual([])
    expect(Object.values({ ...localStorage }).join(' ')).toContain('No longer asked')
  })

  it('tries again by itself when the line is back', async () => {
    const server = createServer()
    server.outcomes.push({ kind: 'network' })
    const { autosave } = openPage(server)
    autosave.type(TITLE, answerInput('Sargasses'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(autosave.status(TITLE)).toEqual({ kind: 'kept', waitsFor: 'network' })
    window.dispatchEvent(new Event('online'))
    await vi.advanceTimersByTimeAsync(0)
    expect(autosave.status(TITLE)).toMatchObject({ kind: 'saved' })
  })

  it('sends at once when it is left, and leaves what did not arrive to the next page', async () => {
    const server = createServer()
    server.outcomes.push({ kind: 'network' })
    const first = openPage(server)
    first.autosave.type(TITLE, answerInput('Sargasses'))
    first.close()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(server.requests).toHaveLength(1)
    expect(unsent()).toBe(1)

    const second = openPage(server)
    await vi.advanceTimersByTimeAsync(100)
    expect(second.autosave.input(TITLE)).toEqual(answerInput('Sargasses'))
    expect(server.answers['title']?.value).toBe('Sargasses')
    expect(unsent()).toBe(0)
  })

  it('tells before a submission whether everything has reached the server', async () => {
    const server = createServer()
    const { autosave } = openPage(server)
    autosave.type(TITLE, answerInput('Sargasses'))
    const arrived = autosave.flush()
    await vi.advanceTimersByTimeAsync(100)
    expect(await arrived).toBe(true)

    server.outcomes.push({ kind: 'session' })
    autosave.type(TITLE, answerInput('Sargasses 2'))
    const waiting = autosave.flush()
    await vi.advanceTimersByTimeAsync(100)
    expect(await waiting).toBe(false)
  })

  it('asks not to be closed only when the text is nowhere else', async () => {
    const server = createServer()
    server.outcomes.push({ kind: 'network' })
    const { autosave } = openPage(server)
    const isHeld = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
    autosave.type(TITLE, answerInput('kept'))
    expect(isHeld()).toBe(false)
    vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    autosave.type(TITLE, answerInput('not kept'))
    expect(isHeld()).toBe(true)
  })
})
