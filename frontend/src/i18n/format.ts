import { formatMoney } from '../../../shared/money.ts'
import { writtenDate } from '../../../shared/written-date.ts'
import { language, LOCALES } from './language.ts'

/**
 * Dates, numbers and money in the language of the page; each function is reactive through `language()`.
 * Instants are ISO texts. Without a zone, the reader's own is used.
 */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatDate(instant: string, options: Intl.DateTimeFormatOptions): string {
  const locale = LOCALES[language()]
  const key = locale + JSON.stringify(options)
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, options)
  formats.set(key, known)
  return writtenDate(known.format(new Date(instant)), locale)
}

/** `26 February 2027`, of an instant or a day (`2027-02-26`). */
export function longDate(instantOrDay: string, timeZone?: string): string {
  const isDay = instantOrDay.length === 10
  return formatDate(instantOrDay, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(isDay ? { timeZone: 'UTC' } : timeZone && { timeZone }),
  })
}

/** `14:32`. */
export const clockTime = (instant: string, timeZone?: string): string =>
  formatDate(instant, { hour: '2-digit', minute: '2-digit', ...(timeZone && { timeZone }) })

/** `Friday 26 February 2027 at 12:00`. */
export const longDateTime = (instant: string, timeZone?: string): string =>
  formatDate(instant, { dateStyle: 'full', timeStyle: 'short', ...(timeZone && { timeZone }) })

/** `26 Feb 2027, 12:00`, for tables. */
export const shortDateTime = (instant: string, timeZone?: string): string =>
  formatDate(instant, { dateStyle: 'medium', timeStyle: 'short', ...(timeZone && { timeZone }) })

/** Euro cents as money: `€12,300`, `12 300 €`. */
export const euros = (cents: number): string =>
  formatMoney({ amount: cents, currency: 'EUR' }, LOCALES[language()])

export const number = (value: number, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(LOCALES[language()], options).format(value)

/** Basis points as a rate: 8 000 gives `80%`. */
export const rate = (basisPoints: number): string =>
  number(basisPoints / 10_000, { style: 'percent', maximumFractionDigits: 2 })

/** Bytes as a person reads them: `20.4 MB`, `20,4 Mo`; by 1,024, as limits are set and devices count. */
export function fileSize(bytes: number): string {
  const [unit, divisor] =
    bytes < 1024
      ? (['byte', 1] as const)
      : bytes < 1024 * 1024
        ? (['kilobyte', 1024] as const)
        : (['megabyte', 1024 * 1024] as const)
  const unitDisplay = unit === 'byte' ? 'long' : 'short'
  return number(bytes / divisor, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 })
}

/** `a, b and c`. */
export const list = (items: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string =>
  new Intl.ListFormat(LOCALES[language()], { type }).format(items)

/** Picks a text by the plural rule of a language; `#` stands for the count. */
export function plural(
  locale: keyof typeof LOCALES,
  count: number,
  forms: { one: string; other: string },
): string {
  const rule = new Intl.PluralRules(locale).select(count)
  const text = rule === 'one' ? forms.one : forms.other
  return text.replace('#', new Intl.NumberFormat(LOCALES[locale]).format(count))
}

/** A text that exists in every language, in the language of the page; the other one where it is empty. */
export function localized(text: { fr: string; en: string } | undefined): string {
  if (!text) return ''
  return text[language()] || text.fr || text.en
}
