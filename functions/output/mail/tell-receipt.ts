import type { Receipt } from '../../../shared/dossiers/dossier.ts'
import { formatMoney } from '../../../shared/money.ts'
import type { Language } from '../../../shared/language.ts'

/** Instant as its place's clock shows it, with the place's offset: `vendredi 26 février 2027 à 12:00 (UTC−4)`. */
export function tellInstant(instant: string, timeZone: string, language: Language): string {
  const date = new Date(instant)
  const told = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(
    date,
  )
  const offset = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' })
    .formatToParts(date)
    .find((part) => part.type === 'timeZoneName')?.value
  return `${told} (${(offset ?? 'UTC').replace('GMT', 'UTC').replace('-', '−')})`
}

/** A calendar day in words. */
export const tellDay = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** Euro cents in words. */
export const tellEuros = (cents: number, language: Language): string =>
  formatMoney({ amount: cents, currency: 'EUR' }, language)

/** Names of the papers, in a row. */
export const tellPapers = ({ documents }: Receipt): string => documents.map(({ name }) => name).join(', ')
