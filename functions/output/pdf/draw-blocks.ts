import type { Block, BlockOf, Fact } from './content.ts'
import { drawTable } from './draw-table.ts'
import { WHOLE_WIDTH, type Paper, type Place } from './paper.ts'
import { PAGE, STYLES, TEXT_WIDTH, type Style } from './styles.ts'
import { addElement, type Element } from './tags.ts'

const LABEL_WIDTH = 140
const LABELS: Place = { x: PAGE.left, width: LABEL_WIDTH }
const BESIDE_LABELS: Place = { x: PAGE.left + LABEL_WIDTH + 14, width: TEXT_WIDTH - LABEL_WIDTH - 14 }
const ITEMS: Place = { x: PAGE.left + 14, width: TEXT_WIDTH - 14 }
/** A heading stays with the beginning of what it is about. */
const KEPT_UNDER_HEADING = 64

/** Writes a text as an element of its own, and keeps its first two lines together. */
function writeText(paper: Paper, parent: Element, tag: string, text: string, style: Style): void {
  const lines = paper.linesOf(text, style, WHOLE_WIDTH)
  paper.keep(Math.min(lines.length, 2) * style.leading)
  paper.write(addElement(paper.document, parent, tag), tag, lines, style)
}

function drawTitle(paper: Paper, { text, above }: BlockOf<'title'>): void {
  if (above) writeText(paper, paper.root, 'P', above, STYLES.above)
  paper.y += 2
  writeText(paper, paper.root, 'H1', text, STYLES.title)
  paper.y += 8
}

const HEADINGS = {
  2: { tag: 'H2', style: STYLES.heading2, before: 20, after: 5 },
  3: { tag: 'H3', style: STYLES.heading3, before: 13, after: 3 },
} as const

function drawHeading(paper: Paper, { level, text }: BlockOf<'heading'>): void {
  const { tag, style, before, after } = HEADINGS[level]
  const height = paper.linesOf(text, style, WHOLE_WIDTH).length * style.leading
  paper.gap(before)
  paper.keep(height + KEPT_UNDER_HEADING)
  writeText(paper, paper.root, tag, text, style)
  paper.y += after
}

const TONES = { quiet: STYLES.quiet, strong: STYLES.strong } as const

function drawParagraph(paper: Paper, { text, tone }: BlockOf<'paragraph'>): void {
  writeText(paper, paper.root, 'P', text, tone ? TONES[tone] : STYLES.body)
  paper.y += 6
}

const styleOfFact = ({ isEmpty }: Fact) => (isEmpty ? STYLES.quiet : STYLES.body)

/** A name at the left and its text beside it; a text longer than the page goes on beside nothing. */
function drawFactBeside(paper: Paper, item: Element, fact: Fact): void {
  const label = paper.linesOf(fact.label, STYLES.label, LABELS)
  const lines = paper.linesOf(fact.text, styleOfFact(fact), BESIDE_LABELS)
  const height = Math.max(label.length, Math.min(lines.length, 6)) * STYLES.body.leading
  paper.keep(height)
  const { y } = paper
  const page = paper.document.page
  paper.write(addElement(paper.document, item, 'Lbl'), 'Lbl', label, STYLES.label, LABELS)
  const underLabel = paper.y
  paper.y = y
  paper.write(addElement(paper.document, item, 'LBody'), 'LBody', lines, styleOfFact(fact), BESIDE_LABELS)
  if (paper.document.page === page) paper.y = Math.max(paper.y, underLabel)
  paper.y += 4
}

/** A question with its answer under it. */
function drawFactStacked(paper: Paper, item: Element, fact: Fact): void {
  const label = paper.linesOf(fact.label, STYLES.question, WHOLE_WIDTH)
  const style = styleOfFact(fact)
  paper.keep(label.length * STYLES.question.leading + 2 * style.leading)
  paper.write(addElement(paper.document, item, 'Lbl'), 'Lbl', label, STYLES.question)
  const lines = paper.linesOf(fact.text, style, WHOLE_WIDTH)
  paper.write(addElement(paper.document, item, 'LBody'), 'LBody', lines, style)
  paper.y += 9
}

const FACTS = { beside: drawFactBeside, stacked: drawFactStacked } as const

// A definition list: PDF has no tags of its own for one, but items with a label and a body.
function drawFacts(paper: Paper, { facts, layout }: BlockOf<'facts'>): void {
  if (facts.length === 0) return
  const list = addElement(paper.document, paper.root, 'L')
  for (const fact of facts) FACTS[layout](paper, addElement(paper.document, list, 'LI'), fact)
  paper.y += 2
}

function drawList(paper: Paper, { items }: BlockOf<'list'>): void {
  if (items.length === 0) return
  const list = addElement(paper.document, paper.root, 'L')
  for (const text of items) {
    const item = addElement(paper.document, list, 'LI')
    const lines = paper.linesOf(text, STYLES.body, ITEMS)
    paper.keep(Math.min(lines.length, 2) * STYLES.body.leading)
    const { y } = paper
    paper.write(addElement(paper.document, item, 'Lbl'), 'Lbl', ['•'], STYLES.body)
    paper.y = y
    paper.write(addElement(paper.document, item, 'LBody'), 'LBody', lines, STYLES.body, ITEMS)
    paper.y += 2
  }
  paper.y += 6
}

/** How each kind of block is drawn. */
const DRAWN: { [Type in Block['type']]: (paper: Paper, block: BlockOf<Type>) => void } = {
  title: drawTitle,
  heading: drawHeading,
  paragraph: drawParagraph,
  facts: drawFacts,
  list: drawList,
  table: drawTable,
}

/** Draws one block under the last one. */
export const drawBlock = <Type extends Block['type']>(paper: Paper, block: BlockOf<Type>): void =>
  DRAWN[block.type as Type](paper, block)
