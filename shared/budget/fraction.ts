/** Exact arithmetic on money: fractions of whole numbers, never floats. Amounts are not negative. */
export interface Fraction {
  numerator: bigint
  denominator: bigint
}

export const fraction = (numerator: number | bigint, denominator: number | bigint = 1): Fraction => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
})

const ZERO = fraction(0)

export const add = (left: Fraction, right: Fraction): Fraction =>
  left.denominator === right.denominator
    ? fraction(left.numerator + right.numerator, left.denominator)
    : fraction(
        left.numerator * right.denominator + right.numerator * left.denominator,
        left.denominator * right.denominator,
      )

export const multiply = (left: Fraction, right: Fraction): Fraction =>
  fraction(left.numerator * right.numerator, left.denominator * right.denominator)

export const sumOf = (parts: readonly Fraction[]): Fraction => parts.reduce(add, ZERO)

/** To the nearest whole number; a half goes up. */
export const round = ({ numerator, denominator }: Fraction): number =>
  Number((2n * numerator + denominator) / (2n * denominator))

const floor = ({ numerator, denominator }: Fraction): bigint => numerator / denominator

/** Whether what is left of one after its whole part is more than what is left of the other. */
function compareRemainders(left: Fraction, right: Fraction): number {
  const mine = (left.numerator % left.denominator) * right.denominator
  const other = (right.numerator % right.denominator) * left.denominator
  if (mine === other) return 0
  return mine > other ? -1 : 1
}

/**
 * Rounds parts so that they add up to the rounded total (the method of the largest remainder): each gets its whole
 * part, then those with the most left over get one more, until the total is reached. Of equal ones the first. A part
 * of nothing stays nothing.
 */
export function apportion(parts: readonly Fraction[], total: number = round(sumOf(parts))): number[] {
  const wholes = parts.map((part) => Number(floor(part)))
  const left = total - wholes.reduce((sum, whole) => sum + whole, 0)
  const favoured = parts
    .map((part, index) => ({ part, index }))
    .toSorted((one, other) => compareRemainders(one.part, other.part) || one.index - other.index)
    .slice(0, left)
  const lucky = new Set(favoured.map(({ index }) => index))
  return wholes.map((whole, index) => whole + (lucky.has(index) ? 1 : 0))
}
