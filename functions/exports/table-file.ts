import type { Column } from '../../shared/exports/column.ts'
import type { Language } from '../../shared/language.ts'

/** A table to be written as a file: its columns, and its rows as they are read. */
export interface TableFile<Row> {
  /** Name of the sheet. */
  title: string
  language: Language
  columns: readonly Column<Row>[]
  pages: AsyncIterable<readonly Row[]>
}

/** A file as it is made, piece after piece. */
export type FileBytes = AsyncGenerator<Uint8Array>
