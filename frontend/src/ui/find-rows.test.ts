import { expect, it } from 'vitest'
import { findRows } from './find-rows.ts'

const rows = ['ILE25-0001 Pêche durable', 'ILE25-0002 Steel pan', 'ILE25-0012 La pêche au lambi']
const find = (typed: string) => findRows(rows, typed, (row) => row)

it('finds every word, without case and accents, in the order of the list', () => {
  expect(find('peche')).toEqual([rows[0], rows[2]])
  expect(find('LAMBI pêche')).toEqual([rows[2]])
  expect(find('0002')).toEqual([rows[1]])
  expect(find('pan 0001')).toEqual([])
})

it('gives the very list where nothing is typed', () => {
  expect(find('  ')).toBe(rows)
})
