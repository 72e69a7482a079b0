import { expect, test } from 'vitest'
import { matchesSearch } from './search.ts'

const offer = {
  kind: 'seeks',
  theme: 'environment',
  languages: ['fr', 'en'],
  title: 'Pépinière de palétuviers',
  text: 'Nous cherchons une école de l’autre rive.',
  organisation: { name: 'Mangrove Vivante', territory: 'MF' },
} as const

test('an entry is found by its filters together', () => {
  expect(matchesSearch(offer, {})).toBe(true)
  expect(matchesSearch(offer, { kind: 'seeks', theme: 'environment', territory: 'MF', language: 'en' })).toBe(
    true,
  )
  expect(matchesSearch(offer, { kind: 'offers' })).toBe(false)
  expect(matchesSearch(offer, { territory: 'SX' })).toBe(false)
  expect(matchesSearch(offer, { language: 'nl' })).toBe(false)
})

test('an entry is found by words in any order, without accents, as they are typed', () => {
  for (const text of ['paletu', 'ecole PEPIN', '  vivante '])
    expect(matchesSearch(offer, { text })).toBe(true)
  expect(matchesSearch(offer, { text: 'pépinière corail' })).toBe(false)
})
