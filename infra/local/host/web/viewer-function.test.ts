import { expect, test } from 'vitest'
import { NAVIGATION } from '../../../constructs/navigation.ts'
import { createViewerFunction } from './viewer-function.ts'

const request = (path: string) => ({ method: 'GET', path, query: '', headers: { host: 'localhost' } })

test("the stack's own function leads page addresses to the application and leaves files alone", async () => {
  const navigate = createViewerFunction(NAVIGATION)
  expect(await navigate(request('/dossiers/dos_1'))).toEqual({ kind: 'continue', path: '/index.html' })
  expect(await navigate(request('/assets/main.js'))).toEqual({ kind: 'continue', path: '/assets/main.js' })
})

test('a function may be asynchronous and answer by itself', async () => {
  const redirect = createViewerFunction(`
    async function handler(event) {
      return {
        statusCode: 302,
        headers: { location: { value: 'https://' + event.request.headers.host.value + '/fr' } },
        body: { encoding: 'text', data: 'Found' },
      }
    }`)
  expect(await redirect(request('/'))).toEqual({
    kind: 'answer',
    status: 302,
    headers: { location: 'https://localhost/fr' },
    body: 'Found',
  })
})

test('a function that never ends is stopped, and it sees nothing of Node', async () => {
  await expect(createViewerFunction('function handler() { for (;;); }')(request('/'))).rejects.toThrow(
    'timed out',
  )
  await expect(
    createViewerFunction('function handler() { return process.env }')(request('/')),
  ).rejects.toThrow('process is not defined')
})
