import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const bytesOf = (...values: number[]) => new Uint8Array(values).buffer

test('a file in UTF-8 is read as it is, without the mark at its start', () => {
  const bytes = new TextEncoder().encode('\u{FEFF}École ; 🌴').buffer
  expect(readText(bytes)).toEqual({ text: 'École ; 🌴', isGuessed: false })
})

test('a file that an older spreadsheet saved keeps its accents, and is told apart', () => {
  expect(readText(bytesOf(0xc9, 0x63, 0x6f, 0x6c, 0x65))).toEqual({
    text: 'École',
    isGuessed: true,
  })
})
