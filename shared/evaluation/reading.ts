/** What a coefficient says to somebody who knows none. */

export type Agreement = 'good' | 'fair' | 'weak' | 'none'

/** Krippendorff’s own bounds (Content Analysis, 2004): from .800 on to be relied on, from .667 on with care. */
export function agreementOf(alpha: number): Agreement {
  if (alpha >= 0.8) return 'good'
  if (alpha >= 0.667) return 'fair'
  return alpha > 0 ? 'weak' : 'none'
}

export type Reliability = 'excellent' | 'good' | 'moderate' | 'poor'

/** Koo & Li (2016), A guideline of selecting and reporting intraclass correlation coefficients. */
export function reliabilityOf(correlation: number): Reliability {
  if (correlation >= 0.9) return 'excellent'
  if (correlation >= 0.75) return 'good'
  return correlation >= 0.5 ? 'moderate' : 'poor'
}
