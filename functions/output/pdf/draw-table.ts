import type { BlockOf, Column, Row } from './content.ts'
import type { Paper, Place } from './paper.ts'
import { COLOURS, PAGE, STYLES, TEXT_WIDTH, type Style } from './styles.ts'
import { addElement, type Element } from './tags.ts'

const PADDING = { side: 5, above: 4, below: 5 } as const
/** What a fresh page holds under the repeated head, and more than any head needs. */
const FRESH_PAGE = PAGE.height - PAGE.top - PAGE.bottom - 80

interface Grid {
  columns: readonly Column[]
  places: readonly Place[]
  head: readonly string[][]
}

/** A cell that waits to be written: its element, its lines and how far they are written. */
interface Cell {
  element: Element
  tag: string
  lines: readonly string[]
  style: Style
  place: Place
}

function layOut(paper: Paper, columns: readonly Column[]): Grid {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  let left: number = PAGE.left
  const places = columns.map(({ share, align = 'left' }): Place => {
    const width = (TEXT_WIDTH * share) / shares
    const place = { x: left + PADDING.side, width: width - 2 * PADDING.side, align }
    left += width
    return place
  })
  const head = columns.map(({ label }, index) =>
    paper.linesOf(label, STYLES.cellHead, places[index] ?? { width: TEXT_WIDTH }),
  )
  return { columns, places, head }
}

const mostLines = (lines: readonly (readonly string[])[]) => Math.max(...lines.map(({ length }) => length))

const heightOfHead = ({ head }: Grid) =>
  mostLines(head) * STYLES.cellHead.leading + PADDING.above + PADDING.below

const fill = (paper: Paper, height: number) =>
  paper.decorate('Layout', (document) => {
    document.rect(PAGE.left, paper.y, TEXT_WIDTH, height).fill(COLOURS.seaSoft)
  })

const rule = (paper: Paper, colour: string, width: number) =>
  paper.decorate('Layout', (document) => {
    document
      .lineWidth(width)
      .moveTo(PAGE.left, paper.y)
      .lineTo(PAGE.left + TEXT_WIDTH, paper.y)
      .stroke(colour)
  })

/** Writes cells beside each other from the present height; leaves the paper under the longest. */
function writeBeside(paper: Paper, cells: readonly Cell[], from: number, count: number): void {
  const top = paper.y + PADDING.above
  let bottom = top
  for (const { element, tag, lines, style, place } of cells) {
    paper.y = top
    const slice = lines.slice(from, from + count)
    if (slice.length > 0) paper.write(element, tag, slice, style, place)
    bottom = Math.max(bottom, paper.y)
  }
  paper.y = bottom + PADDING.below
}

function drawHead(paper: Paper, grid: Grid, table: Element): void {
  const row = addElement(paper.document, addElement(paper.document, table, 'THead'), 'TR')
  fill(paper, heightOfHead(grid))
  const cells = grid.head.map((lines, index): Cell => {
    const element = addElement(paper.document, row, 'TH', { scope: 'Column' })
    return {
      element,
      tag: 'TH',
      lines,
      style: STYLES.cellHead,
      place: grid.places[index] ?? { x: 0, width: 0 },
    }
  })
  writeBeside(paper, cells, 0, mostLines(grid.head))
}

/** The head again at the top of a page: for the eye alone, since the structure tree has it once. */
function repeatHead(paper: Paper, grid: Grid): void {
  const height = heightOfHead(grid)
  fill(paper, height)
  paper.decorate('Layout', () => {
    grid.head.forEach((lines, index) => {
      const place = grid.places[index] ?? { x: 0, width: 0 }
      lines.forEach((line, at) =>
        paper.writeAside(
          line,
          STYLES.cellHead,
          paper.y + PADDING.above + at * STYLES.cellHead.leading,
          place,
        ),
      )
    })
  })
  paper.y += height
}

function styleOfCell({ isSmall }: Column, { isTotal }: Row): Style {
  if (isTotal) return STYLES.cellTotal
  return isSmall ? STYLES.cellSmall : STYLES.cell
}

function drawRow(paper: Paper, grid: Grid, body: Element, row: Row): void {
  const element = addElement(paper.document, body, 'TR')
  const cells = grid.columns.map((column, index): Cell => {
    const place = grid.places[index] ?? { x: 0, width: 0 }
    const style = styleOfCell(column, row)
    const tag = index === 0 ? 'TH' : 'TD'
    return {
      element: addElement(paper.document, element, tag, index === 0 ? { scope: 'Row' } : {}),
      tag,
      lines: paper.linesOf(row.cells[index] ?? '', style, place),
      style,
      place,
    }
  })
  const leading = Math.max(...cells.map(({ style }) => style.leading))
  const total = mostLines(cells.map(({ lines }) => lines))
  const height = total * leading + PADDING.above + PADDING.below
  if (row.isTotal) rule(paper, COLOURS.sea, 1)
  for (let written = 0; written < total;) {
    const fits = Math.floor((paper.room - PADDING.above - PADDING.below) / leading)
    if (fits < 1 || (written === 0 && fits < total && height <= FRESH_PAGE)) {
      paper.newPage()
      repeatHead(paper, grid)
      continue
    }
    const count = Math.min(fits, total - written)
    writeBeside(paper, cells, written, count)
    written += count
  }
  rule(paper, COLOURS.line, 0.5)
}

/**
 * A table whose rows go on over pages: the head is repeated, a row stays whole where it fits on a page, and a longer
 * one is continued, so that no text of any length is cut off.
 */
export function drawTable(paper: Paper, { caption, columns, rows }: BlockOf<'table'>): void {
  const grid = layOut(paper, columns)
  paper.keep(heightOfHead(grid) + 60)
  const table = addElement(paper.document, paper.root, 'Table')
  const lines = paper.linesOf(caption, STYLES.quiet, { width: TEXT_WIDTH })
  paper.write(addElement(paper.document, table, 'Caption'), 'Caption', lines, STYLES.quiet)
  paper.y += 4
  drawHead(paper, grid, table)
  const body = addElement(paper.document, table, 'TBody')
  for (const row of rows) drawRow(paper, grid, body, row)
  paper.y += 10
}
