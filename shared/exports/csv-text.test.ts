import { describe, expect, it } from 'vitest'
import type { Column } from './column.ts'
import { csvText } from './csv-text.ts'

const columns: readonly Column<{ name: string; difference: number }>[] = [
  { id: 'name', label: { fr: 'Nom', en: 'Name' }, type: 'text', value: ({ name }) => name },
  { id: 'difference', label: { fr: 'Écart', en: 'Gap' }, type: 'number', value: (row) => row.difference },
]

describe('a small table as CSV', () => {
  it('opens in a spreadsheet of its language, and a number under zero stays a number', () => {
    const rows = [{ name: 'Dexter; "Dex"', difference: -12.9 }]
    expect(csvText(columns, rows, 'fr')).toBe('\u{FEFF}Nom;Écart\r\n"Dexter; ""Dex""";-12,90\r\n')
    expect(csvText(columns, rows, 'en')).toBe('\u{FEFF}Name,Gap\r\n"Dexter; ""Dex""",-12.90\r\n')
  })

  it('runs no formula that somebody typed', () => {
    expect(csvText(columns, [{ name: '=1+1', difference: 1 }], 'en')).toContain("\r\n'=1+1,1.00")
  })
})
