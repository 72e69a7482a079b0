/** Rows of numbers, all of one length. */
export type Matrix = readonly (readonly number[])[]

/** A number of a list that is known to hold it. */
export const at = (values: readonly number[] | undefined, index: number): number => values?.[index] ?? 0

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** Mean of at least one number; null without any. */
export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : sum(values) / values.length

/** Highest minus lowest; null without any. */
export const rangeOf = (values: readonly number[]): number | null =>
  values.length === 0
    ? null
    : values.reduce((most, value) => Math.max(most, value)) -
      values.reduce((least, value) => Math.min(least, value))

/** Sum of the products of two lists of one length. */
export const dot = (left: readonly number[], right: readonly number[]): number =>
  left.reduce((total, value, index) => total + value * at(right, index), 0)

/** Product of a matrix and a column. */
export const times = (matrix: Matrix, column: readonly number[]): number[] =>
  matrix.map((row) => dot(row, column))

const SINGULAR = 1e-9

/**
 * Inverse of a symmetric matrix without negative eigenvalues by sweeping (Goodnight 1979). Lines that say nothing new
 * are left out and stay zero, which gives a generalised inverse; `rank` counts the others.
 */
export function sweep(matrix: Matrix): { inverse: Matrix; rank: number } {
  const rows = matrix.map((row) => [...row])
  let rank = 0
  for (const [pivot, line] of rows.entries()) {
    const divisor = at(line, pivot)
    if (divisor <= SINGULAR * Math.max(1, at(matrix[pivot], pivot))) {
      for (const row of rows) row[pivot] = 0
      line.fill(0)
      continue
    }
    rank += 1
    line[pivot] = 1
    for (const [column, value] of line.entries()) line[column] = value / divisor
    for (const row of rows) {
      const factor = at(row, pivot)
      if (row === line || factor === 0) continue
      row[pivot] = 0
      for (const [column, value] of line.entries()) row[column] = at(row, column) - factor * value
    }
  }
  return { inverse: rows, rank }
}
