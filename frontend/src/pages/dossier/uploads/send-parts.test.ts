import { afterEach, describe, expect, it, vi } from 'vitest'
import type { PartsPermission } from '../../../../../shared/documents/document.ts'
import { PART_SIZE } from '../../../../../shared/documents/parts.ts'
import { NetworkFailure } from '../../../api/problem.ts'
import { sendParts } from './send-parts.ts'

const FILE = new File([new Uint8Array(2 * PART_SIZE + 5)], 'scan.pdf')

const permission = (arrived: number[]): PartsPermission => ({
  way: 'parts',
  document: {
    id: 'doc_1',
    kindId: 'statutes',
    name: FILE.name,
    size: FILE.size,
    mediaType: 'application/pdf',
    sha256: 'a'.repeat(64),
    state: 'announced',
    announcedAt: '2027-01-11T12:00:00Z',
  },
  partSize: PART_SIZE,
  arrived,
})

/** Answers the two routes; notes what was asked. */
function answerApi() {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string, { body }: RequestInit) => {
    const route = url.split('/').pop() ?? ''
    const { parts = [] }: { parts?: { number: number; sha256: string }[] } = JSON.parse(String(body ?? '{}'))
    asked.push([route, ...parts.map(({ number }) => number)].join(' '))
    const permitted = parts.map(({ number, sha256 }) => ({
      number,
      url: `/store/${number}`,
      headers: { sha256 },
    }))
    const answer = route === 'parts' ? { parts: permitted, expiresAt: '' } : permission([]).document
    return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } })
  })
  return asked
}

afterEach(() => vi.unstubAllGlobals())

describe('a large file', () => {
  it('sends only what the store does not hold yet, and then has it put together', async () => {
    const asked = answerApi()
    const sent: [string, number][] = []
    const shares: number[] = []
    await sendParts(FILE, permission([2]), {
      dossierId: 'dos_1',
      signal: new AbortController().signal,
      onProgress: (share) => shares.push(share),
      onArrived: () => {},
      sendPart: async (bytes, { url }, { onProgress }) => {
        sent.push([url, bytes.size])
        onProgress(1)
      },
    })
    expect(asked).toEqual(['parts 1 3', 'completion'])
    expect(sent).toEqual([
      ['/store/1', PART_SIZE],
      ['/store/3', 5],
    ])
    expect(shares[0]).toBeCloseTo(PART_SIZE / FILE.size)
    expect(shares.at(-1)).toBe(1)
  })

  it('keeps what arrived when the line drops: it is told of each part', async () => {
    const asked = answerApi()
    let arrived = 0
    const sending = sendParts(FILE, permission([]), {
      dossierId: 'dos_1',
      signal: new AbortController().signal,
      onProgress: () => {},
      onArrived: () => (arrived += 1),
      sendPart: async (_bytes, { url }) => {
        if (url === '/store/2') throw new NetworkFailure('dropped')
      },
    })
    await expect(sending).rejects.toBeInstanceOf(NetworkFailure)
    expect(arrived).toBe(1)
    expect(asked).toEqual(['parts 1 2 3'])
  })
})
