import type { Language } from '../language.ts'
import { territoryName, type Territory } from '../territories.ts'

/** Territories in words, for a cell. */
export const territoryNames = (territories: readonly Territory[], language: Language): string =>
  territories.map((code) => territoryName(code, language)).join(', ')
