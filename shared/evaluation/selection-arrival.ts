import type { Ranked } from './selection-order.ts'
import type { Selection } from './selection.ts'

type Selected = Selection['dossiers'][number]
type Code = Selected['reason']['code']

/** Where all of equal scores are, the money is for all in any order. */
const GIVEN: readonly Code[] = ['funded', 'left_out']
/** Where all of equal scores are, none took money from another, and each comes out the same in any order. */
const REFUSED: readonly Code[] = ['list_ended', 'passed_over', 'under_cut', 'left_out']

const fateOf = ({ outcome, amount }: Selected) => `${outcome} ${amount}`

/** Of so many equal scores every order is tried; of more, each dossier first and each last. */
const ALL_ORDERS_OF = 5
/** Where hundreds of scores are equal, these tell enough: who is found is found rightly. */
const MOST_ORDERS = 400

function* allOrders(rivals: readonly Ranked[]): Generator<Ranked[]> {
  if (rivals.length === 0) yield []
  for (const first of rivals)
    for (const rest of allOrders(rivals.filter((other) => other !== first))) yield [first, ...rest]
}

function* firstAndLast(rivals: readonly Ranked[]): Generator<Ranked[]> {
  for (const one of rivals) {
    const others = rivals.filter((other) => other !== one)
    yield [one, ...others]
    yield [...others, one]
  }
}

/**
 * Which dossiers of equal scores come out otherwise, with another outcome or amount, in another order of theirs:
 * nothing but the order decides among them. `serve` tells what comes out in an order.
 */
export function decidedByOrder(
  group: readonly Ranked[],
  served: readonly Selected[],
  serve: (other: readonly Ranked[]) => readonly Selected[],
): ReadonlySet<string> {
  const codes = new Map(served.map(({ dossier, reason }) => [dossier, reason.code]))
  const codeOf = ({ candidate }: Ranked) => codes.get(candidate.id)
  // Under a threshold nobody takes part.
  const rivals = group.filter((one) => one.rank !== undefined && codeOf(one) !== 'under_threshold')
  const areAll = (among: readonly Code[]) => rivals.every((one) => among.some((code) => code === codeOf(one)))
  if (rivals.length < 2 || areAll(GIVEN) || areAll(REFUSED)) return new Set()

  const fates = new Map(served.map((selected) => [selected.dossier, fateOf(selected)]))
  const decided = new Set<string>()
  const orders = rivals.length > ALL_ORDERS_OF ? firstAndLast(rivals) : allOrders(rivals)
  let tried = 0
  for (const order of orders) {
    for (const selected of serve(order))
      if (fates.get(selected.dossier) !== fateOf(selected)) decided.add(selected.dossier)
    if ((tried += 1) >= MOST_ORDERS || decided.size === rivals.length) break
  }
  return decided
}
