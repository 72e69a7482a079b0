import { once } from 'node:events'
import type { Block, PdfContent } from './content.ts'
import { drawBlock } from './draw-blocks.ts'
import { Paper, type Place } from './paper.ts'
import { COLOURS, PAGE, TEXT_WIDTH } from './styles.ts'

const LEFT: Place = { x: PAGE.left, width: TEXT_WIDTH * 0.72 }
const RIGHT: Place = { x: PAGE.left + TEXT_WIDTH * 0.72, width: TEXT_WIDTH * 0.28, align: 'right' }
const FOOTER_LEFT: Place = { x: PAGE.left, width: TEXT_WIDTH * 0.86 }
const FOOTER_RIGHT: Place = { x: PAGE.left + TEXT_WIDTH * 0.86, width: TEXT_WIDTH * 0.14, align: 'right' }
const HEADER_Y = 44
const FOOTER_Y = PAGE.height - 46

/** The lines at the top and the foot of every page, once their number is known. */
function addRunningLines(paper: Paper, { header, footer, pageLabel }: PdfContent): void {
  const { count } = paper.document.bufferedPageRange()
  for (let index = 0; index < count; index += 1) {
    paper.document.switchToPage(index)
    paper.decorate('Pagination', (document) => {
      paper.writeRunning(header.left, HEADER_Y, LEFT)
      paper.writeRunning(header.right, HEADER_Y, RIGHT)
      document
        .lineWidth(0.5)
        .moveTo(PAGE.left, FOOTER_Y - 8)
        .lineTo(PAGE.left + TEXT_WIDTH, FOOTER_Y - 8)
        .stroke(COLOURS.line)
      paper.writeRunning(footer, FOOTER_Y, FOOTER_LEFT)
      paper.writeRunning(pageLabel(index + 1, count), FOOTER_Y, FOOTER_RIGHT)
    })
  }
}

/** Bookmarks of the headings: those of level 3 under the one of level 2 before them. */
function createBookmarks({ document }: Paper): (block: Block) => void {
  let section = document.outline
  return (block) => {
    if (block.type !== 'heading') return
    if (block.level === 2) section = document.outline.addItem(block.text)
    else section.addItem(block.text)
  }
}

/**
 * Gives a document its form: a tagged PDF (PDF/UA-1) with its fonts inside. Reads no clock and no network: the same
 * content gives the same bytes.
 */
export async function renderPdf(content: PdfContent): Promise<Uint8Array> {
  const paper = new Paper(content)
  const chunks: Uint8Array[] = []
  paper.document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  const ended = once(paper.document, 'end')
  const addBookmark = content.hasBookmarks ? createBookmarks(paper) : () => {}
  for (const block of content.blocks) {
    drawBlock(paper, block)
    addBookmark(block)
  }
  if (paper.lacksCharacters) drawBlock(paper, { type: 'paragraph', tone: 'quiet', text: content.lackNote })
  paper.root.end()
  addRunningLines(paper, content)
  paper.document.end()
  await ended
  return Buffer.concat(chunks)
}
