import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { TERRITORIES, TERRITORY_CODES, territoryName } from './territories.ts'

test('both sides of the island are told apart in every language', () => {
  expect(territoryName('MF', 'fr')).toBe('Saint-Martin (partie française)')
  expect(territoryName('SX', 'fr')).toBe('Sint Maarten (partie néerlandaise)')
  expect(territoryName('MF', 'en')).not.toBe(territoryName('SX', 'en'))
})

test('no two territories share a name', () => {
  for (const language of ['fr', 'en'] as const) {
    const names = TERRITORY_CODES.map((code) => territoryName(code, language))
    expect(new Set(names).size).toBe(names.length)
  }
})

const table = new URL('../../shared/data/territories/territories.csv', import.meta.url)

test('time zones and currencies are those of the reference table', ({ skip }) => {
  if (!existsSync(table)) skip('the reference data is not beside the project')
  const [, ...rows] = readFileSync(table, 'utf8').trim().split(/\r?\n/u)
  const reference = rows.map((row) => {
    const cells = row.replace(/"[^"]*"/u, 'name').split(',')
    return [cells[0], { timeZone: cells[4], currency: cells[5] }]
  })
  expect(TERRITORIES).toEqual(Object.fromEntries(reference))
})
