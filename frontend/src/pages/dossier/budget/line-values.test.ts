import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SheetColumn } from './columns.ts'
import { withCells, withPart } from './line-values.ts'

const column = (part: string, kind: SheetColumn['kind']): SheetColumn => ({ part, label: part, kind })
const COLUMNS = [
  column('label', 'text'),
  column('unit', 'unit'),
  column('quantity', 'quantity'),
  column('unitPrice', 'amount'),
  column('amount', 'amount'),
]
const EMPTY = { place: 1, label: '', currency: 'EUR', category: null, amount: null }

const cell = fc.oneof(
  fc.constantFrom('', '12', '1 234,56', '1,234.56', '0,5', '12x', 'jours'),
  fc.integer({ min: 0, max: 1_000_000 }).map((cents) => (cents / 100).toFixed(2).replace('.', ',')),
)
const row = fc.array(cell, { minLength: 1, maxLength: COLUMNS.length })

describe('cells that are pasted into a line', () => {
  test('come to the same line however often they are pasted', () => {
    fc.assert(
      fc.property(row, (cells) => {
        const { parts } = withCells(COLUMNS, EMPTY, cells)
        expect(withCells(COLUMNS, parts, cells).parts).toEqual(parts)
      }),
    )
  })

  test('come to the line that typing them would give, from left to right or from right to left', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: COLUMNS.length, maxLength: COLUMNS.length }), (cells) => {
        const pasted = withCells(COLUMNS, EMPTY, cells).parts
        const backwards = withCells(COLUMNS.toReversed(), EMPTY, cells.toReversed()).parts
        expect(backwards).toEqual(pasted)
      }),
    )
  })
})

test('a source of another kind stands in its usual account, and has no state yet', () => {
  const line = { kind: 'otherFunder', account: '74', state: 'asked', label: 'Nature Fund', amount: 1_00 }
  expect(withPart(line, 'kind', 'inKind')).toEqual({ ...line, kind: 'inKind', account: '87', state: null })
})
