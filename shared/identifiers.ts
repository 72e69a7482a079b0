/** Checks of the numbers by which a legal body is known. Sources: design note « Identifiers », INSEE, La Poste's rule. */

export const IDENTIFIER_SCHEMES = ['SIRET', 'SIREN', 'RNA', 'KVK', 'RNC', 'COCI', 'CRIB', 'OTHER'] as const
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

interface SchemeRule {
  pattern: RegExp
  isValid: (value: string) => boolean
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
}

/** Checks and normalises (spaces, points and dashes out of checkable numbers). What cannot be checked is never refused. */
export function checkIdentifier(scheme: IdentifierScheme, typed: string): IdentifierVerdict {
  const rule = RULES[scheme]
  const value = rule ? typed.replace(/[\s.\-\u00a0\u202f]/gu, '').toUpperCase() : typed.trim()
  if (value === '') return { ok: false, code: 'identifier.missing' }
  if (!rule) return { ok: true, value }
  if (!rule.pattern.test(value)) return { ok: false, code: 'identifier.form' }
  if (rule.isValid(value)) return { ok: true, value }
  return rule.warnOnly
    ? { ok: true, value, warning: 'identifier.check_digit' }
    : { ok: false, code: 'identifier.check_digit' }
}

/** Schemes to offer for a body of a territory, the usual one first. */
export function schemesOf(territory: string): readonly IdentifierScheme[] {
  if (['MF', 'BL', 'GP', 'MQ', 'GF'].includes(territory)) return ['SIRET', 'RNA', 'OTHER']
  if (territory === 'SX') return ['COCI', 'CRIB', 'OTHER']
  if (territory === 'DO') return ['RNC', 'OTHER']
  if (['CW', 'BQ', 'AW'].includes(territory)) return ['KVK', 'OTHER']
  return ['OTHER']
}
