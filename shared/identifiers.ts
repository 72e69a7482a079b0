/** Checks of the numbers by which a legal body is known. Sources: design note « Identifiers », INSEE, La Poste's rule. */

export const IDENTIFIER_SCHEMES = [
  'SIRET',
  'SIREN',
  'RNA',
  'KVK',
  'RNC',
  'COCI',
  'CRIB',
  'COA',
  'LEI',
  'ROR',
  'OTHER',
] as const
export type IdentifierScheme = (typeof IDENTIFIER_SCHEMES)[number]

export type IdentifierVerdict =
  | { ok: true; value: string; warning?: 'identifier.check_digit' }
  | { ok: false; code: 'identifier.missing' | 'identifier.form' | 'identifier.check_digit' }

const digitSum = (digits: string) => [...digits].reduce((sum, digit) => sum + Number(digit), 0)

/** Luhn's sum (ISO/IEC 7812-1): every second digit from the right doubled, divisible by ten. */
export function isLuhn(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, position) => {
    const value = position % 2 === 0 ? Number(digit) : Number(digit) * 2
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

const LA_POSTE = '356000000'
const LA_POSTE_HEAD_OFFICE = '35600000000048'

/** SIRET: 14 digits, Luhn, its SIREN too. La Poste's establishments obey another rule: digit sum divisible by five. */
export function isSiret(digits: string): boolean {
  if (!/^\d{14}$/u.test(digits)) return false
  if (digits.startsWith(LA_POSTE) && digits !== LA_POSTE_HEAD_OFFICE) return digitSum(digits) % 5 === 0
  return isLuhn(digits) && isLuhn(digits.slice(0, 9))
}

// Dominican RNC: weights on the first eight digits, modulo 11; check digit (10 − r) mod 9 + 1.
const RNC_WEIGHTS = [7, 9, 8, 6, 5, 4, 3, 2]
export function isRnc(digits: string): boolean {
  if (!/^\d{9}$/u.test(digits)) return false
  const rest = RNC_WEIGHTS.reduce((sum, weight, position) => sum + weight * Number(digits[position]), 0) % 11
  return ((10 - rest) % 9) + 1 === Number(digits[8])
}

/** LEI: 20 characters; letters count as 10 to 35, and the whole is 1 modulo 97 (ISO 17442, ISO/IEC 7064 MOD 97-10). */
export function isLei(code: string): boolean {
  if (!/^[0-9A-Z]{18}\d{2}$/u.test(code)) return false
  const digits = [...code].map((sign) => Number.parseInt(sign, 36)).join('')
  return BigInt(digits) % 97n === 1n
}

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz'

/** ROR: a zero, six signs of Crockford's base 32 and two check digits, 98 − (number × 100 mod 97). Source: ror.org. */
export function isRor(code: string): boolean {
  if (!/^0[0-9a-hjkmnp-tv-z]{6}\d{2}$/u.test(code)) return false
  let number = 0
  for (const sign of code.slice(0, 7)) number = number * 32 + CROCKFORD.indexOf(sign)
  return 98 - ((number * 100) % 97) === Number(code.slice(7))
}

interface SchemeRule {
  pattern: RegExp
  isValid: (value: string) => boolean
  /** How the scheme writes its letters; in capitals where absent. */
  inLowerCase?: true
  /** What people paste before the code itself. */
  prefix?: RegExp
  /** A failed check digit warns, it does not refuse. */
  warnOnly?: true
}

const always = () => true
const RULES: Partial<Record<IdentifierScheme, SchemeRule>> = {
  SIRET: { pattern: /^\d{14}$/u, isValid: isSiret },
  SIREN: { pattern: /^\d{9}$/u, isValid: isLuhn },
  // Overseas prefixes hold a letter (9G for Saint-Martin, Saint-Barthélemy and Guadeloupe).
  RNA: { pattern: /^W\d[0-9A-Z]\d{7}$/u, isValid: always },
  KVK: { pattern: /^\d{8}$/u, isValid: always },
  RNC: { pattern: /^\d{9}$/u, isValid: isRnc, warnOnly: true },
  LEI: { pattern: /^[0-9A-Z]{18}\d{2}$/u, isValid: isLei },
  ROR: {
    pattern: /^0[0-9a-hjkmnp-tv-z]{6}\d{2}$/u,
    isValid: isRor,
    inLowerCase: true,
    prefix: /^(?:https?:\/\/)?ror\.org\//iu,
  },
}

/** A checkable number in its normal form: without what people put between its signs. */
function normalised(rule: SchemeRule, typed: string): string {
  const bare = (rule.prefix ? typed.trim().replace(rule.prefix, '') : typed).replace(SEPARATORS, '')
  return rule.inLowerCase ? bare.toLowerCase() : bare.toUpperCase()
}

const SEPARATORS = /[\s.\-\u00a0\u202f]/gu

/** Checks and normalises (spaces, points and dashes out of checkable numbers). What cannot be checked is never refused. */
export function checkIdentifier(scheme: IdentifierScheme, typed: string): IdentifierVerdict {
  const rule = RULES[scheme]
  const value = rule ? normalised(rule, typed) : typed.trim()
  if (value === '') return { ok: false, code: 'identifier.missing' }
  if (!rule) return { ok: true, value }
  if (!rule.pattern.test(value)) return { ok: false, code: 'identifier.form' }
  if (rule.isValid(value)) return { ok: true, value }
  return rule.warnOnly
    ? { ok: true, value, warning: 'identifier.check_digit' }
    : { ok: false, code: 'identifier.check_digit' }
}

// org-id.guide: XX-COA names public bodies of these islands; LEI and ROR hold everywhere.
const PUBLIC_BODIES = ['MF', 'SX', 'AI', 'BL', 'GP']
const ANYWHERE: readonly IdentifierScheme[] = ['LEI', 'ROR', 'OTHER']

const usualSchemes = (territory: string): readonly IdentifierScheme[] => {
  if (['MF', 'BL', 'GP', 'MQ', 'GF'].includes(territory)) return ['SIRET', 'SIREN', 'RNA']
  if (territory === 'SX') return ['COCI', 'CRIB']
  if (territory === 'DO') return ['RNC']
  return ['CW', 'BQ', 'AW'].includes(territory) ? ['KVK'] : []
}

/** Schemes to offer for a body of a territory, the usual one first and free text last. */
export const schemesOf = (territory: string): readonly IdentifierScheme[] => [
  ...usualSchemes(territory),
  ...(PUBLIC_BODIES.includes(territory) ? (['COA'] as const) : []),
  ...ANYWHERE,
]

/** What cannot be checked cannot be claimed either: two bodies may well type the same free text. */
export const isClaimed = (scheme: IdentifierScheme): boolean => scheme !== 'OTHER'
