import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestPortal, type TestPortal } from '../testing/portal.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await createTestPortal()
})
afterAll(() => portal.close())

const get = (path: string, headers = {}) => portal.request(undefined, 'GET', path, { headers })

test('calendar and feed tell the open calls, and nothing of a draft or a closed one', async () => {
  const open = await portal.seedCall({ code: 'OPEN27' })
  const draft = await portal.seedCall({ code: 'DRAFT27' }, { isPublished: false })
  const later = await portal.seedCall({ code: 'LATER27', opensAt: '2027-01-20T12:00:00Z' })
  for (const path of ['/calls.ics', '/calls.atom']) {
    const text = (await (await get(path)).text()).replaceAll('\r\n ', '')
    expect(text).toContain(open.id)
    expect(text).not.toContain(draft.id)
    expect(text).not.toContain(later.id)
  }
  const file = await get(`/calls/${open.id}/deadline.ics?language=en`)
  expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(file.headers.get('content-disposition')).toContain('OPEN27.ics')
  expect((await get(`/calls/${draft.id}/deadline.ics`)).status).toBe(404)
})

test('a reader that has the feed already gets no body, until a call opens or closes', async () => {
  await portal.seedCall({ code: 'FEED27' })
  const first = await get('/calls.atom')
  const etag = first.headers.get('etag') ?? ''
  portal.passMinutes(60)
  const again = await get('/calls.atom', { 'If-None-Match': etag })
  expect([again.status, await again.text()]).toEqual([304, ''])
  portal.setClock('2027-02-27T00:00:00.000Z')
  expect((await get('/calls.atom', { 'If-None-Match': etag })).status).toBe(200)
})
