/** Territories of the region: ISO 3166-1 code, time zone (IANA) and the currency in which its bodies keep their books. */
export const TERRITORIES = {
  MF: { timeZone: 'America/Marigot', currency: 'EUR' },
  SX: { timeZone: 'America/Lower_Princes', currency: 'XCG' },
  AI: { timeZone: 'America/Anguilla', currency: 'XCD' },
  BL: { timeZone: 'America/St_Barthelemy', currency: 'EUR' },
  GP: { timeZone: 'America/Guadeloupe', currency: 'EUR' },
  MQ: { timeZone: 'America/Martinique', currency: 'EUR' },
  GF: { timeZone: 'America/Cayenne', currency: 'EUR' },
  CW: { timeZone: 'America/Curacao', currency: 'XCG' },
  AG: { timeZone: 'America/Antigua', currency: 'XCD' },
  DM: { timeZone: 'America/Dominica', currency: 'XCD' },
  GD: { timeZone: 'America/Grenada', currency: 'XCD' },
  KN: { timeZone: 'America/St_Kitts', currency: 'XCD' },
  LC: { timeZone: 'America/St_Lucia', currency: 'XCD' },
  VC: { timeZone: 'America/St_Vincent', currency: 'XCD' },
  MS: { timeZone: 'America/Montserrat', currency: 'XCD' },
  VG: { timeZone: 'America/Tortola', currency: 'USD' },
  VI: { timeZone: 'America/St_Thomas', currency: 'USD' },
  PR: { timeZone: 'America/Puerto_Rico', currency: 'USD' },
  BQ: { timeZone: 'America/Kralendijk', currency: 'USD' },
  TC: { timeZone: 'America/Grand_Turk', currency: 'USD' },
  AW: { timeZone: 'America/Aruba', currency: 'AWG' },
  DO: { timeZone: 'America/Santo_Domingo', currency: 'DOP' },
  HT: { timeZone: 'America/Port-au-Prince', currency: 'HTG' },
  CU: { timeZone: 'America/Havana', currency: 'CUP' },
  JM: { timeZone: 'America/Jamaica', currency: 'JMD' },
  TT: { timeZone: 'America/Port_of_Spain', currency: 'TTD' },
  BB: { timeZone: 'America/Barbados', currency: 'BBD' },
  GY: { timeZone: 'America/Guyana', currency: 'GYD' },
  SR: { timeZone: 'America/Paramaribo', currency: 'SRD' },
  BS: { timeZone: 'America/Nassau', currency: 'BSD' },
  KY: { timeZone: 'America/Cayman', currency: 'KYD' },
} as const satisfies Record<string, { timeZone: string; currency: string }>

export type Territory = keyof typeof TERRITORIES

export const isTerritory = (code: string): code is Territory => Object.hasOwn(TERRITORIES, code)

/** Codes in the order in which a list offers them: the island first, then its neighbours. */
export const TERRITORY_CODES = Object.keys(TERRITORIES).filter(isTerritory)

// Intl gives a bare « Saint-Martin » for MF beside « Saint-Martin (partie néerlandaise) »: both sides are named here.
const OWN_NAMES: Partial<Record<Territory, { fr: string; en: string }>> = {
  MF: { fr: 'Saint-Martin (partie française)', en: 'Saint-Martin (French side)' },
  SX: { fr: 'Sint Maarten (partie néerlandaise)', en: 'Sint Maarten (Dutch side)' },
}

/** Name of a territory in a language. */
export const territoryName = (code: Territory, language: 'fr' | 'en'): string =>
  OWN_NAMES[code]?.[language] ?? new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code
