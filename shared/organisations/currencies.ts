import { TERRITORIES, TERRITORY_CODES, type Territory } from '../territories.ts'

/** Currencies in which bodies of the region keep their books. */
export const BOOK_CURRENCIES = [...new Set(TERRITORY_CODES.map((code) => TERRITORIES[code].currency))]

export type BookCurrency = (typeof BOOK_CURRENCIES)[number]

/** Currency of an organisation's budgets, until it says otherwise. */
export const currencyOf = (territory: Territory): BookCurrency => TERRITORIES[territory].currency
