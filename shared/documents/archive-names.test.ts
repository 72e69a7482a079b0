import fc from 'fast-check'
import { expect, test } from 'vitest'
import { archiveNames } from './archive-names.ts'

const named = (name: string, ...folders: string[]) => ({
  folders: folders.length > 0 ? folders : ['statutes'],
  name,
})

test('documents keep their names, in their folders; the same name twice gets a number', () => {
  const documents = [
    named('Délibération n° 7.pdf'),
    named('a.pdf'),
    named('A.pdf'),
    named('a.pdf', 'A/S Lagon', 'other'),
  ]
  expect(archiveNames(documents)).toEqual([
    'statutes/Délibération n° 7.pdf',
    'statutes/a.pdf',
    'statutes/A (2).pdf',
    'A_S Lagon/other/a.pdf',
  ])
})

test.each([
  ['../../etc/passwd.pdf', 'statutes/_.._etc_passwd.pdf'],
  ['C:\\Users\\me.pdf', 'statutes/C__Users_me.pdf'],
  ['facture\u202Efdp.exe.pdf', 'statutes/facture_fdp.exe.pdf'],
  ['con.pdf', 'statutes/_con.pdf'],
  ['...', 'statutes/_'],
])('%s cannot lead anywhere', (name, place) => {
  expect(archiveNames([named(name)])).toEqual([place])
})

test.each([
  ['Délibération '.repeat(15).trim() + '.pdf', '.pdf'],
  [`${'🌴'.repeat(100)}.pdf`, '🌴.pdf'],
  ['x'.repeat(200), 'x'],
])('a long name is cut by whole signs to what a disk takes, and keeps its ending', (name, end) => {
  const [place = ''] = archiveNames([named(name), named(name)])
  expect(Buffer.byteLength(place.slice('statutes/'.length))).toBeLessThanOrEqual(200)
  expect(place.endsWith(end)).toBe(true)
  expect(place).not.toMatch(/\p{Cs}/u)
})

test('whatever files are called, each has a place of its own, one folder deep', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 20 }), (names) => {
      const places = archiveNames(names.map((name) => named(name)))
      expect(new Set(places.map((place) => place.toLowerCase())).size).toBe(names.length)
      for (const place of places) {
        expect(place.split('/')).toHaveLength(2)
        expect(place.split('/')[1]).not.toMatch(/^\.|[\\:*?"<>|\p{Cc}]/u)
      }
    }),
  )
})
