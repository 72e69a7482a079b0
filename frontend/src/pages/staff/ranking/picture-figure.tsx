import type { ParentProps } from 'solid-js'
import type { Column } from '../../../../../shared/exports/column.ts'
import { csvText } from '../../../../../shared/exports/csv-text.ts'
import { euros, number } from '../../../i18n/format.ts'
import { language } from '../../../i18n/language.ts'
import type { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { CardTable } from '../../../ui/card-table.tsx'
import { points } from '../points.ts'

export type PictureTexts = ReturnType<ReturnType<typeof useTexts<'ranking'>>>['pictures']

/** Hands the person a file that the page made itself. */
function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** A cell as people read it; the file has it as a spreadsheet does. */
function shown<Row>(column: Column<Row>, row: Row): string {
  const value = column.value(row, language())
  if (typeof value !== 'number') return value === undefined ? '–' : String(value)
  if (column.type === 'money') return euros(value)
  return column.type === 'number' ? points(value) : number(value)
}

/** A picture with its table, for whoever does not see it, and its CSV, for whoever works on. */
export function PictureFigure<Row>(
  props: ParentProps<{
    t: PictureTexts
    title: string
    /** How it is read. */
    caption?: string
    /** Code of the call, which names the file too. */
    call: string
    file: string
    columns: readonly Column<Row>[]
    rows: readonly Row[]
  }>,
) {
  const columns = () =>
    props.columns.map((column, index) => ({
      key: column.id,
      label: column.label[language()],
      isNumber: column.type !== 'text',
      isRowHeader: index === 0,
      cell: (row: Row) => shown(column, row),
    }))
  return (
    <figure class="picture">
      <figcaption>
        <h3>{props.title}</h3>
      </figcaption>
      <p class="quiet">{props.caption}</p>
      {props.children}
      <details class="picture__table">
        <summary>{props.t.table(props.title)}</summary>
        <CardTable caption={props.title} isCaptionHidden columns={columns()} rows={props.rows} />
      </details>
      <p class="no-print picture__file">
        <Button
          look="quiet"
          isSmall
          onClick={() =>
            download(`${props.call}-${props.file}.csv`, csvText(props.columns, props.rows, language()))
          }
        >
          {props.t.csv(props.title)}
        </Button>
      </p>
    </figure>
  )
}
