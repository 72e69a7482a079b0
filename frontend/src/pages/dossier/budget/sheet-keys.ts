/** A cell of a sheet: a control in a row of the table, in one of its columns. */
type Cell = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const EDITING = 'data-editing'
/** Value of the mark while a list is open: every key is then its own. */
const OPEN = 'open'

const isText = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

const asCell = (target: EventTarget | null): Cell | undefined =>
  (isText(target) || target instanceof HTMLSelectElement) && target.dataset['column'] ? target : undefined

/** Steps of the keys, in rows and columns. */
const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
}

const cellsOf = (row: Element): Cell[] => [...row.querySelectorAll<Cell>('[data-column]')]

/** The nearest cell in the direction; undefined at the edge. */
function neighbour(
  table: HTMLTableElement,
  cell: Cell,
  [rows, columns]: readonly [number, number],
): Cell | undefined {
  const lines = [...table.querySelectorAll('tr[data-line]')]
  const row = cell.closest('tr')
  if (!row) return undefined
  if (columns !== 0) {
    const cells = cellsOf(row)
    return cells[cells.indexOf(cell) + columns]
  }
  const next = lines[lines.indexOf(row) + rows]
  return next && cellsOf(next).find(({ dataset }) => dataset['column'] === cell.dataset['column'])
}

/** Whether a key opens the list of a cell. */
const opensList = (cell: Cell, { key, altKey }: KeyboardEvent): boolean =>
  cell instanceof HTMLSelectElement &&
  (key === ' ' || key === 'F4' || (altKey && (key === 'ArrowDown' || key === 'ArrowUp')))

/** Whether a key is the control's own business: it moves in a text, or in a list that is open. */
function isItsOwn(cell: Cell, { key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (altKey || ctrlKey || metaKey) return true
  if (!cell.hasAttribute(EDITING)) return false
  if (cell.getAttribute(EDITING) === OPEN) return true
  return cell instanceof HTMLSelectElement ? key !== 'Enter' : key === 'ArrowLeft' || key === 'ArrowRight'
}

/** Lets a person change a cell in place: the arrows then move in its text. */
export function beginEditing(cell: Cell): void {
  cell.setAttribute(EDITING, '')
  if (isText(cell)) cell.setSelectionRange(cell.value.length, cell.value.length)
}

/** A cell that gets the focus is chosen as a whole: typing replaces it, arrows leave it. */
export function chooseCell(target: EventTarget | null): void {
  const cell = asCell(target)
  cell?.removeAttribute(EDITING)
  if (cell && isText(cell)) cell.select()
}

/** Moves between the cells of a sheet as a spreadsheet does. Gives whether Escape asks to put back what was there. */
export function moveByKey(table: HTMLTableElement, event: KeyboardEvent): 'restore' | undefined {
  const cell = asCell(event.target)
  // Keys that put a character together are not yet typed.
  if (!cell || event.isComposing) return undefined
  if (event.key === 'F2') {
    event.preventDefault()
    if (cell.hasAttribute(EDITING)) chooseCell(cell)
    else beginEditing(cell)
    return undefined
  }
  if (event.key === 'Escape') {
    cell.removeAttribute(EDITING)
    return 'restore'
  }
  if (opensList(cell, event)) cell.setAttribute(EDITING, OPEN)
  const step = STEPS[event.key]
  if (!step || isItsOwn(cell, event)) return undefined
  event.preventDefault()
  const [rows, columns] = step
  neighbour(table, cell, event.key === 'Enter' && event.shiftKey ? [-1, 0] : [rows, columns])?.focus()
  return undefined
}

/** Typing in a text edits it. A list is chosen from at a stroke: the arrows leave it still, and do not choose another. */
export function noteTyping(target: EventTarget | null): void {
  const cell = asCell(target)
  if (isText(cell ?? null)) cell?.setAttribute(EDITING, '')
  else cell?.removeAttribute(EDITING)
}
