import type { Language } from '../language.ts'
import { formatMoney } from '../money.ts'
import { isTerritory, territoryName } from '../territories.ts'
import type { ErrorCode } from './catalogue.ts'
import type { ErrorFacts } from './domain-error.ts'
import { writtenDate } from '../written-date.ts'

/** One sentence, or one made from the error's facts, for every code. The compiler asks for all of them. */
export type Messages = Record<ErrorCode, string | ((facts: Facts) => string)>

/**
 * The facts of an error as a sentence needs them: each reader gives a text in the reader's language, or undefined
 * where the fact is absent, so that a sentence is whole with and without it.
 */
export class Facts {
  readonly #facts: ErrorFacts
  readonly #language: Language

  constructor(facts: ErrorFacts, language: Language) {
    this.#facts = facts
    this.#language = language
  }

  /** Whether a fact is true. */
  is(name: string): boolean {
    return this.#facts[name] === true
  }

  text(name: string): string | undefined {
    const value = this.#facts[name]
    return typeof value === 'string' && value !== '' ? value : undefined
  }

  /** A number with its separators of thousands. */
  number(name: string): string | undefined {
    const value = this.#facts[name]
    return typeof value === 'number' ? new Intl.NumberFormat(this.#language).format(value) : undefined
  }

  /** How many there are in a list, with the words for one and for more: `1 point is`, `12 points are`. */
  counted(name: string, words: { one: string; other: string }): string | undefined {
    const value = this.#facts[name]
    if (!Array.isArray(value) || value.length === 0) return undefined
    const isOne = new Intl.PluralRules(this.#language).select(value.length) === 'one'
    return `${value.length} ${isOne ? words.one : words.other}`
  }

  /** A list of short texts: `PDF, image`. */
  list(name: string): string | undefined {
    const value = this.#facts[name]
    return Array.isArray(value) && value.length > 0 ? value.map(String).join(', ') : undefined
  }

  /** Euro cents as money. */
  euros(name: string): string | undefined {
    const value = this.#facts[name]
    return typeof value === 'number'
      ? formatMoney({ amount: value, currency: 'EUR' }, this.#language)
      : undefined
  }

  /** Name of a territory. */
  territory(name: string): string | undefined {
    const code = this.text(name)
    return code && isTerritory(code) ? territoryName(code, this.#language) : undefined
  }

  /** Bytes as megabytes (kilobytes under one). */
  size(name: string): string | undefined {
    const value = this.#facts[name]
    if (typeof value !== 'number') return undefined
    const [unit, bytes] =
      value < 1024 * 1024 ? (['kilobyte', 1024] as const) : (['megabyte', 1024 * 1024] as const)
    return new Intl.NumberFormat(this.#language, {
      style: 'unit',
      unit,
      unitDisplay: 'short',
      maximumFractionDigits: 1,
    }).format(value / bytes)
  }

  /** A calendar day in words. */
  day(name: string): string | undefined {
    const value = this.text(name)
    if (!value || Number.isNaN(Date.parse(value))) return undefined
    const format = new Intl.DateTimeFormat(this.#language, { dateStyle: 'long', timeZone: 'UTC' })
    return writtenDate(format.format(new Date(`${value.slice(0, 10)}T00:00:00Z`)), this.#language)
  }

  /** An instant on the clock of the fact `timeZone` (UTC without one), with its offset: the place decides, not the reader. */
  instant(name: string): string | undefined {
    const value = this.text(name)
    if (!value || Number.isNaN(Date.parse(value))) return undefined
    const format = new Intl.DateTimeFormat(this.#language, {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: this.text('timeZone') ?? 'UTC',
      timeZoneName: 'shortOffset',
    })
    return writtenDate(format.format(new Date(value)), this.#language)
  }
}
