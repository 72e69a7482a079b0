import type { Receipt } from '../../../shared/dossiers/dossier.ts'
import { formatMoney } from '../../../shared/money.ts'
import type { Language } from '../../../shared/language.ts'
import { writtenDate } from '../../../shared/written-date.ts'

/** How each language writes days and numbers; the same as on the pages. */
export const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const satisfies Record<Language, string>

/** Instant as its place's clock shows it, with the place's offset: `vendredi 26 février 2027 à 12:00 (UTC−4)`. */
export function tellInstant(instant: string, timeZone: string, language: Language): string {
  const date = new Date(instant)
  const told = new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone,
  }).format(date)
  const offset = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' })
    .formatToParts(date)
    .find((part) => part.type === 'timeZoneName')?.value
  return `${writtenDate(told, language)} (${(offset ?? 'UTC').replace('GMT', 'UTC').replace('-', '−')})`
}

/** A calendar day in words. */
export const tellDay = (day: string, language: Language): string =>
  writtenDate(
    new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    ),
    language,
  )

/** Euro cents in words. */
export const tellEuros = (cents: number, language: Language): string =>
  formatMoney({ amount: cents, currency: 'EUR' }, LOCALES[language])

/** Names of the papers, in a row. */
export const tellPapers = ({ documents }: Receipt): string => documents.map(({ name }) => name).join(', ')
