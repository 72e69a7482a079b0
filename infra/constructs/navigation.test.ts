import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { NAVIGATION } from './navigation.ts'

const served = (uri: string): unknown =>
  runInNewContext(`${NAVIGATION}; handler(event).uri`, { event: { request: { uri } } })

it.each(['/', '/fr', '/fr/calls/cal_123', '/en/dossiers/dos_9/sections/budget/'])(
  'the page address %s is answered with the application, also on reload',
  (uri) => {
    expect(served(uri)).toBe('/index.html')
  },
)

it.each(['/index.html', '/assets/main-B2x.js', '/favicon.svg', '/fr/feed.xml'])(
  'the file %s is asked for as it is',
  (uri) => {
    expect(served(uri)).toBe(uri)
  },
)
