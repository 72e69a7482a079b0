import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Document, UploadPermission } from '../../../../../shared/documents/document.ts'
import { NetworkFailure } from '../../../api/problem.ts'
import { StoreRefusal } from './send-file.ts'
import { AlreadyThere, uploadFile, type UploadPhase, type UploadTools } from './upload-file.ts'

const HASH = 'a'.repeat(64)
const paper = (state: Document['state'], kindId = 'statutes'): Document => ({
  id: 'doc_1',
  kindId,
  name: 'statuts.pdf',
  size: 3,
  mediaType: 'application/pdf',
  sha256: HASH,
  state,
  announcedAt: '2027-01-11T12:00:00Z',
})

const permission: UploadPermission = {
  way: 'form',
  document: paper('announced'),
  url: 'http://documents.example/',
  fields: { key: 'dossiers/x' },
  expiresAt: '2027-01-11T12:15:00Z',
}

/** Answers the API's routes by their method and last part; notes what was asked. */
function answerApi(answers: Record<string, () => Response>) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string, { method }: RequestInit) => {
    const name = `${method} ${url.split('/').pop()}`
    asked.push(name)
    return answers[name]?.() ?? new Response(null, { status: 500 })
  })
  return asked
}

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

function start(send: UploadTools['send'], documents: readonly Document[] = []) {
  const phases: UploadPhase[] = []
  const tools: UploadTools = { hash: async () => HASH, send, sendPart: async () => {}, pause: async () => {} }
  const done = uploadFile(
    {
      dossierId: 'dos_1',
      kindId: 'statutes',
      file: new File(['pdf'], 'statuts.pdf'),
      documents: () => documents,
      signal: new AbortController().signal,
      onPhase: (phase) => phases.push(phase),
      onAnnounced: () => {},
    },
    tools,
  )
  return { done, phases }
}

/** Fails with each error in turn, then sends. */
function failing(...errors: unknown[]): UploadTools['send'] {
  return async () => {
    const error = errors.shift()
    if (error) throw error
  }
}

afterEach(() => vi.unstubAllGlobals())

describe('a paper on its way', () => {
  it('is announced with its hash, then sent', async () => {
    const asked = answerApi({ 'POST documents': () => json(permission, 201) })
    await start(failing()).done
    expect(asked).toEqual(['POST documents'])
  })

  it('goes on after a lost line with a new permission for the same document', async () => {
    const asked = answerApi({
      'POST documents': () => json(permission, 201),
      'POST permission': () => json(permission),
    })
    const { done, phases } = start(failing(new NetworkFailure('dropped'), new StoreRefusal(403)))
    await done
    expect(asked).toEqual(['POST documents', 'POST permission', 'POST permission'])
    expect(phases.filter(({ phase }) => phase === 'pausing')).toHaveLength(2)
  })

  it('counts as arrived when only the answer was lost', async () => {
    answerApi({
      'POST documents': () => json(permission, 201),
      'POST permission': () => json({ code: 'document.already_arrived' }, 409),
    })
    await expect(start(failing(new NetworkFailure('dropped'))).done).resolves.toBeUndefined()
  })

  it('goes on as the same document when it was announced before and never arrived', async () => {
    const asked = answerApi({ 'POST permission': () => json(permission) })
    await start(failing(), [paper('announced')]).done
    expect(asked).toEqual(['POST permission'])
  })

  it('is not sent twice for the same paper', async () => {
    const asked = answerApi({})
    await expect(start(failing(), [paper('clean')]).done).rejects.toBeInstanceOf(AlreadyThere)
    expect(asked).toEqual([])
  })

  it('may be sent for another paper, or again after it was refused', async () => {
    const asked = answerApi({ 'POST documents': () => json(permission, 201) })
    await start(failing(), [paper('clean', 'accounts'), paper('refused')]).done
    expect(asked).toEqual(['POST documents'])
  })

  it('stops with the reason where trying again cannot help', async () => {
    answerApi({ 'POST documents': () => json(permission, 201) })
    const refusal = new StoreRefusal(400)
    await expect(start(failing(refusal)).done).rejects.toBe(refusal)
  })

  it('stops after five lost tries, so that the person decides', async () => {
    answerApi({
      'POST documents': () => json(permission, 201),
      'POST permission': () => json(permission),
    })
    const lost = Array.from({ length: 6 }, () => new NetworkFailure('dropped'))
    await expect(start(failing(...lost)).done).rejects.toBeInstanceOf(NetworkFailure)
  })

  it('goes on in parts as long as something arrives between two lost lines', async () => {
    const parts: UploadPermission = { way: 'parts', document: paper('announced'), partSize: 1, arrived: [] }
    const number = { number: 1, url: '/store', headers: {} }
    answerApi({
      'POST documents': () => json(parts, 201),
      'POST permission': () => json(parts),
      'POST parts': () => json({ parts: [number], expiresAt: '' }),
      'POST completion': () => json({ code: 'server.busy' }, 503),
    })
    let tries = 0
    const tools = { hash: async () => HASH, send: failing(), sendPart: async () => {}, pause: async () => {} }
    const done = uploadFile(
      {
        dossierId: 'dos_1',
        kindId: 'statutes',
        file: new File(['pdf'], 'statuts.pdf'),
        documents: () => [],
        signal: new AbortController().signal,
        // Far more often than a file that goes whole is tried.
        onPhase: ({ phase }) => {
          if (phase === 'pausing' && ++tries === 20)
            answerApi({ 'POST permission': () => json({ code: 'document.already_arrived' }, 409) })
        },
        onAnnounced: () => {},
      },
      tools,
    )
    await expect(done).resolves.toBeUndefined()
    expect(tries).toBe(20)
  })
})
