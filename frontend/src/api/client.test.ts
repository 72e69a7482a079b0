import { afterEach, describe, expect, it, vi } from 'vitest'
import { apiPath, call, onSessionEnd, readingNow } from './client.ts'
import { ApiProblem, NetworkFailure } from './problem.ts'

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } })

/** Answers requests one after another; `undefined` is a line that drops. */
function answerWith(...answers: (Response | undefined)[]) {
  const fetched = vi.fn(async (_url: string, _init: RequestInit) => {
    const answer = answers.shift()
    if (!answer) throw new TypeError('Failed to fetch')
    return answer
  })
  vi.stubGlobal('fetch', fetched)
  vi.useFakeTimers({ shouldAdvanceTime: true, advanceTimeDelta: 500 })
  return fetched
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('a request of the pages', () => {
  it('is put together from the contract', () => {
    const path = apiPath('GET /calls/:callId/exports/decisions.csv', {
      params: { callId: 'cal_1' },
      query: { language: 'fr' },
    })
    expect(path).toBe('/api/calls/cal_1/exports/decisions.csv?language=fr')
  })

  it('names the language, the revision and the key of the request', async () => {
    const fetched = answerWith(json({ id: 'dos_1' }, 201))
    await call('POST /calls/:callId/dossiers', {
      params: { callId: 'cal_1' },
      body: { organisationId: 'org_1' },
      idempotencyKey: 'key-12345',
    })
    expect(fetched.mock.calls[0]?.[1].headers).toMatchObject({
      'accept-language': 'fr',
      'idempotency-key': 'key-12345',
    })
  })

  it('is repeated over a bad line when it only reads, or carries a key', async () => {
    const reading = answerWith(undefined, new Response('busy', { status: 503 }), json({ calls: [] }))
    await expect(call('GET /calls')).resolves.toEqual({ calls: [] })
    expect(reading).toHaveBeenCalledTimes(3)
    const creating = answerWith(undefined, json({ id: 'dos_1' }))
    await call('POST /dossiers/:dossierId/submission', {
      params: { dossierId: 'dos_1' },
      idempotencyKey: 'key-12345',
    })
    expect(creating).toHaveBeenCalledTimes(2)
  })

  it('is sent once when nobody knows whether a lost one was done', async () => {
    const fetched = answerWith(undefined, json({}))
    await expect(call('PATCH /me', { body: { name: 'Ana' } })).rejects.toBeInstanceOf(NetworkFailure)
    expect(fetched).toHaveBeenCalledTimes(1)
  })

  it('fails with the sentence, field and facts of the problem', async () => {
    answerWith(
      json({ code: 'text.too_long', detail: 'Trop long.', field: 'name', facts: { limit: 120 } }, 422),
    )
    const failure = await call('PATCH /me', { body: { name: 'Ana' } }).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(ApiProblem)
    expect(failure).toMatchObject({ detail: 'Trop long.', field: 'name', facts: { limit: 120 } })
  })

  it('takes no page of the site for an answer of the API', async () => {
    answerWith(...Array.from({ length: 3 }, () => new Response('<html>', { status: 200 })))
    await expect(call('GET /me')).rejects.toMatchObject({ status: 502 })
  })

  it('tells when the session has ended', async () => {
    answerWith(json({ code: 'session.expired', detail: '' }, 401))
    const told = vi.fn()
    const stop = onSessionEnd(told)
    await call('GET /my/dossiers').catch(() => {})
    stop()
    expect(told).toHaveBeenCalledOnce()
  })
})

describe('a page that opens', () => {
  it('reads the latest for ten seconds after this browser wrote, over a reload too', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-11-25T12:00:00Z'), toFake: ['Date'] })
    localStorage.clear()
    expect(readingNow()).toBe('recent')
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => json({ id: 'dos_1' }, 201)),
    )
    await call('POST /calls/:callId/dossiers', {
      params: { callId: 'cal_1' },
      body: { organisationId: 'org_1' },
      idempotencyKey: 'key-12345',
    })
    vi.resetModules()
    const reloaded = await import('./client.ts')
    expect(reloaded.readingNow()).toBe('latest')
    vi.setSystemTime(Date.parse('2026-11-25T12:00:11Z'))
    expect(reloaded.readingNow()).toBe('recent')
  })
})
