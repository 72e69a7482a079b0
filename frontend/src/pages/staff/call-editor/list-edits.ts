/** Edits of a list that leave the given one as it was. A place outside of the list changes nothing. */

const isPlace = (list: readonly unknown[], index: number) =>
  Number.isInteger(index) && index >= 0 && index < list.length

/** The list without the item at `index`. */
export const removeAt = <Item>(list: readonly Item[], index: number): Item[] =>
  list.filter((_, position) => position !== index)

/** The list with the item at `from` moved to `to`; the others keep their order. */
export function moveTo<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const moved = list[from]
  if (moved === undefined || !isPlace(list, from) || !isPlace(list, to)) return [...list]
  const rest = removeAt(list, from)
  return [...rest.slice(0, to), moved, ...rest.slice(to)]
}

/** The list with the item at `index` changed. */
export const changeAt = <Item>(list: readonly Item[], index: number, change: (item: Item) => Item): Item[] =>
  list.map((item, position) => (position === index ? change(item) : item))

/** `prefix-1`, `prefix-2`, …: the first that is not taken. */
export function freshId(prefix: string, taken: Iterable<string>): string {
  const known = new Set(taken)
  let count = 1
  while (known.has(`${prefix}-${count}`)) count += 1
  return `${prefix}-${count}`
}
