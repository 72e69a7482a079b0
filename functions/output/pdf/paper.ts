import PDFDocument from 'pdfkit'
import { breakLines } from './break-lines.ts'
import type { PdfContent } from './content.ts'
import { fontBytes } from './fonts.ts'
import { spellMissing } from './spell-missing.ts'
import { PAGE, STYLES, TEXT_WIDTH, type Style } from './styles.ts'
import type { Element } from './tags.ts'

/** Where lines stand on the page. Points from the left. */
export interface Place {
  x: number
  width: number
  align?: 'left' | 'right'
}

export const WHOLE_WIDTH: Place = { x: PAGE.left, width: TEXT_WIDTH }

const BOTTOM = PAGE.height - PAGE.bottom

// A document for everybody: ISO 14289-1, with tags, language and title (WCAG 2.2, RGAA 4.1 theme 13). The types of
// PDFKit know of the other subsets only.
const FOR_EVERYBODY: object = { subset: 'PDF/UA', tagged: true }

function openDocument({ language, title, author, subject, date }: PdfContent): PDFKit.PDFDocument {
  const document = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margins: { left: PAGE.left, right: PAGE.right, top: PAGE.top, bottom: 0 },
    ...FOR_EVERYBODY,
    pdfVersion: '1.7',
    lang: language,
    displayTitle: true,
    // None: the default is a font that is not embedded.
    font: '',
    // Running lines tell the number of pages, which is known at the end.
    bufferPages: true,
    autoFirstPage: false,
    info: {
      Title: title,
      Author: author,
      Subject: subject,
      CreationDate: new Date(date),
      Creator: 'Concordia',
    },
  })
  for (const name of ['regular', 'bold'] as const) document.registerFont(name, fontBytes(name))
  return document
}

/** Sheets that fill from top to bottom: the only part that knows how PDFKit draws and where a page ends. */
export class Paper {
  readonly document: PDFKit.PDFDocument
  /** Root of the structure tree. */
  readonly root: Element
  /** Whether a character stands as its number, for the typeface lacks it. */
  lacksCharacters = false
  y: number = PAGE.top
  readonly #hasGlyph: (codePoint: number) => boolean

  constructor(content: PdfContent) {
    this.document = openDocument(content)
    this.document.font('regular')
    this.#hasGlyph = glyphsOf(this.document)
    this.root = this.document.struct('Document')
    this.document.addStructure(this.root)
    this.document.addPage()
  }

  /** Points left on the page. */
  get room(): number {
    return BOTTOM - this.y
  }

  newPage(): void {
    this.document.continueOnNewPage()
    this.y = PAGE.top
  }

  /** Starts a new page where less than this is left. */
  keep(height: number): void {
    if (this.room < height) this.newPage()
  }

  /** Room above what comes next; none at the top of a page. */
  gap(height: number): void {
    if (this.y > PAGE.top) this.y += height
  }

  #use(style: Style): void {
    this.document.font(style.font).fontSize(style.size).fillColor(style.colour)
  }

  /** Lines of a text in a style and a width. */
  linesOf(text: string, style: Style, { width }: Pick<Place, 'width'>): string[] {
    const { text: shown, missing } = spellMissing(text, this.#hasGlyph)
    this.lacksCharacters ||= missing > 0
    this.#use(style)
    return breakLines(shown, width, (part) => this.document.widthOfString(part))
  }

  #drawLine(line: string, style: Style, { x, width, align }: Place): void {
    const left = align === 'right' ? x + width - this.document.widthOfString(line) : x
    this.document.text(line, left, this.y + (style.leading - style.size * 1.3) / 2, { lineBreak: false })
  }

  /** Writes lines as content of an element, over as many pages as they need. */
  write(element: Element, tag: string, lines: readonly string[], style: Style, place = WHOLE_WIDTH): void {
    const content = this.document.markStructureContent(tag)
    for (const line of lines) {
      this.keep(style.leading)
      this.#use(style)
      this.#drawLine(line, style, place)
      this.y += style.leading
    }
    this.document.endMarkedContent()
    element.add(content)
  }

  /** Draws what is no content: rules, colours, running lines. Screen readers pass over it. */
  decorate(type: 'Layout' | 'Pagination', draw: (document: PDFKit.PDFDocument) => void): void {
    this.document.markContent('Artifact', { type })
    draw(this.document)
    this.document.endMarkedContent()
  }

  /** Writes one line that is no content (inside `decorate`), at a height of its own. */
  writeAside(line: string, style: Style, y: number, place: Place): void {
    const before = this.y
    this.y = y
    this.#use(style)
    this.#drawLine(line, style, place)
    this.y = before
  }

  /** A line at the top or the foot of a page (inside `decorate`): cut where it is too long. */
  writeRunning(text: string, y: number, place: Place): void {
    const [first = '', ...rest] = this.linesOf(text, STYLES.running, { width: place.width - 10 })
    this.writeAside(rest.length > 0 ? `${first}…` : first, STYLES.running, y, place)
  }
}

/** Which characters the typeface holds; both weights hold the same. */
function glyphsOf(document: PDFKit.PDFDocument): (codePoint: number) => boolean {
  // PDFKit opens the font and keeps it to itself; there is no public way to ask it.
  const { _font: current } = document as unknown as {
    _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } }
  }
  return (codePoint) => current.font.hasGlyphForCodePoint(codePoint)
}
