import { describe, expect, test } from 'vitest'
import { figureText, readAmount } from './cell-value.ts'
import { readBlock, readChoice } from './paste.ts'

const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ')

describe('a block from a spreadsheet', () => {
  test('is rows of cells, without the empty line that spreadsheets add at the end', () => {
    expect(readBlock('Staff\tWages\t12 300,50\r\nTravel\tFerry\t1,200.00\r\n')).toEqual([
      ['Staff', 'Wages', '12 300,50'],
      ['Travel', 'Ferry', '1,200.00'],
    ])
  })

  test('keeps empty cells, and reads what is quoted as one cell', () => {
    expect(readBlock('a\t\tc')).toEqual([['a', '', 'c']])
    expect(readBlock('"two\nlines"\t"say ""hi"""\nx')).toEqual([['two lines', 'say "hi"'], ['x']])
  })
})

describe('an amount in a cell', () => {
  test.each([
    ['12 300,50', 12_300_50],
    ['12\u202f300,50 €', 12_300_50],
    ['12,300.50', 12_300_50],
    ['12.300', 12_300_00],
    ['', null],
    ['12x', '12x'],
    ['1,2345', '1,2345'],
  ])('%j is read as %j', (text, value) => {
    expect(readAmount(text)).toBe(value)
  })

  test('is written as a person writes it, and what is none as it was typed', () => {
    expect(plain(figureText(12_300_50, 'amount'))).toMatch(/^12.300.50$/u)
    expect(figureText('12x', 'amount')).toBe('12x')
    expect(plain(figureText(12_50, 'quantity'))).toMatch(/^12.5$/u)
    expect(figureText(null, 'amount')).toBe('')
  })
})

test('a pasted choice is found by its label in whatever case and accents, or by an unmistakable beginning', () => {
  const options = [
    { value: 'equipment', label: 'Équipement' },
    { value: '60', label: '60 – Achats' },
    { value: '61', label: '61 – Services extérieurs' },
  ]
  expect(readChoice('EQUIPEMENT', options)).toBe('equipment')
  expect(readChoice('61', options)).toBe('61')
  expect(readChoice('60 – a', options)).toBe('60')
  expect(readChoice('60-Achats', options)).toBe('60')
  expect(readChoice('Achats', options)).toBe('60')
  expect(readChoice('services extérieurs', options)).toBe('61')
  expect(readChoice('6', options)).toBeUndefined()
  expect(readChoice('', options)).toBeUndefined()
})
