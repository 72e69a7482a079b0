import type { LetterLanguage } from '../../../shared/letters/letter-languages.ts'

/** A fact with its name: term and description of a definition list. */
export interface Fact {
  label: string
  /** Line breaks stay. */
  text: string
  /** Says that there is nothing, in a quiet voice. */
  isEmpty?: boolean
}

export interface Column {
  label: string
  /** Share of the width, beside the shares of the other columns. */
  share: number
  align?: 'left' | 'right'
  /** For long numbers that nobody reads aloud. */
  isSmall?: boolean
}

export interface Row {
  cells: readonly string[]
  /** Sums up the rows above it. */
  isTotal?: boolean
}

/**
 * What a document is made of. Data, not drawing: a document says what it is, `render-pdf.ts` gives it form and tags,
 * and a new kind of block is one line in `draw-blocks.ts`.
 */
export type Block =
  /** Title of the document, once, with a line above it. */
  | { type: 'title'; text: string; above?: string }
  | { type: 'heading'; level: 2 | 3; text: string }
  | { type: 'paragraph'; text: string; tone?: 'quiet' | 'strong' }
  /** `beside`: short names on the left; `stacked`: questions over their answers. */
  | { type: 'facts'; facts: readonly Fact[]; layout: 'beside' | 'stacked' }
  | { type: 'list'; items: readonly string[] }
  /** The first cell of each row names the row. */
  | { type: 'table'; caption: string; columns: readonly Column[]; rows: readonly Row[] }

export type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>

/** A document before it has a form. The same content gives the same bytes. */
export interface PdfContent {
  language: LetterLanguage
  title: string
  author: string
  subject: string
  /** ISO instant that the document is about; its date of creation too, so that nothing depends on the clock. */
  date: string
  /** Small lines at the top of each page, left and right. */
  header: { left: string; right: string }
  /** Small line at the foot of each page, beside its number. */
  footer: string
  pageLabel: (page: number, pages: number) => string
  /** Headings as bookmarks, for what is read in parts. */
  hasBookmarks?: boolean
  blocks: readonly Block[]
  /** Last paragraph where a character stands as its Unicode number, for the typeface lacks it: says so. */
  lackNote: string
}
