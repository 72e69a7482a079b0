import type { AnswerParts } from '../calls/answer.ts'
import type { AnswerFault } from '../calls/answers.ts'
import { findAmountFault } from '../money.ts'
import { fraction, round } from './fraction.ts'

/** Parts of a cost line that is told as a quantity at a price; its amounts then follow from them. */
export const UNIT = 'unit'
export const UNIT_PRICE = 'unitPrice'
const QUANTITY = 'quantity'
const AMOUNT = 'amount'

/** Characters of a unit's name. */
export const UNIT_LENGTH = 40
/** Hundredths: a million of anything. */
const HIGHEST_QUANTITY = 100_000_000

type Part = AnswerParts[string] | undefined

/** Name of the quantity beside an amount: `amount.y1` has `quantity.y1`. */
export const quantityPart = (amountPart: string): string => QUANTITY + amountPart.slice(AMOUNT.length)

/** Whether a part holds a quantity. */
const isQuantityPart = (part: string): boolean => part === QUANTITY || part.startsWith(`${QUANTITY}.`)

/** Whether anything of a line is told by quantity. */
export const isByQuantity = (parts: AnswerParts): boolean =>
  Object.entries(parts).some(
    ([part, value]) => value !== null && value !== '' && (part === UNIT_PRICE || isQuantityPart(part)),
  )

const isAmountPart = (part: string): boolean => part === AMOUNT || part.startsWith(`${AMOUNT}.`)
const amountPartOf = (part: string) => AMOUNT + part.slice(QUANTITY.length)

/** Whether it is a quantity: whole hundredths, so that a product with a price in cents is exact. */
const isQuantity = (value: Part): value is number =>
  typeof value === 'number' && !findAmountFault(value) && value <= HIGHEST_QUANTITY

/** Fault of what stands for a quantity, or undefined. */
export const findQuantityFault = (value: Part): AnswerFault | undefined =>
  value === null || isQuantity(value) ? undefined : { code: 'budget.quantity', facts: {} }

/**
 * What a quantity comes to at a price, rounded to the cent (a half goes up); undefined while either is missing or is
 * none.
 */
function amountOfQuantity(quantity: Part, unitPrice: Part): number | undefined {
  if (!isQuantity(quantity) || typeof unitPrice !== 'number' || findAmountFault(unitPrice)) return undefined
  return round(fraction(BigInt(quantity) * BigInt(unitPrice), 100))
}

/** What an amount of a line follows from; undefined where it is typed itself. */
export const computedAmount = (parts: AnswerParts, amountPart: string): number | undefined =>
  isAmountPart(amountPart) ? amountOfQuantity(parts[quantityPart(amountPart)], parts[UNIT_PRICE]) : undefined

/**
 * The line with a part changed, and its amounts after it: an amount follows as soon as there are a quantity and a
 * price, whatever was typed there, and goes with them.
 */
export function withCostPart(before: AnswerParts, part: string, value: Part): AnswerParts {
  const changed = { ...before, [part]: value ?? null }
  const amounts = Object.keys(changed)
    .filter(isQuantityPart)
    .map(amountPartOf)
    .flatMap((name) => {
      const amount = computedAmount(changed, name)
      const isGone = amount === undefined && computedAmount(before, name) !== undefined
      return amount === undefined && !isGone ? [] : [[name, amount ?? null] as const]
    })
  return { ...changed, ...Object.fromEntries(amounts) }
}

/** Fault of an amount that is not what its quantity comes to; its facts name the part. */
export function findProductFault(
  parts: AnswerParts,
  amountParts: readonly string[],
): AnswerFault | undefined {
  const part = amountParts.find((name) => {
    const amount = computedAmount(parts, name)
    return amount !== undefined && amount !== parts[name]
  })
  return part === undefined ? undefined : { code: 'budget.amount_differs', facts: { part } }
}
