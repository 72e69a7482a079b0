import type { ParentProps } from 'solid-js'
import { cellText, type Column } from '../../../../../shared/exports/column.ts'
import { csvText } from '../../../../../shared/exports/csv-text.ts'
import { language } from '../../../i18n/language.ts'
import type { lateTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { CardTable } from '../../../ui/card-table.tsx'

export type PictureTexts = NonNullable<ReturnType<typeof lateTexts<'pictures'>>>

/** Hands the person a file that the page made itself. */
function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** A picture with its table, for whoever does not see it, and its CSV, for whoever works on. */
export function PictureFigure<Row>(
  props: ParentProps<{
    t: PictureTexts
    title: string
    file: string
    columns: readonly Column<Row>[]
    rows: readonly Row[]
  }>,
) {
  const columns = () =>
    props.columns.map(({ id, label, type, value }, index) => ({
      key: id,
      label: label[language()],
      isNumber: type !== 'text',
      isRowHeader: index === 0,
      cell: (row: Row) => cellText(type, value(row, language()), language()) || '–',
    }))
  return (
    <figure>
      <figcaption>
        <h3>{props.title}</h3>
      </figcaption>
      <ul class="bars">{props.children}</ul>
      <details>
        <summary>{props.t.table(props.title)}</summary>
        <CardTable caption={props.title} isCaptionHidden columns={columns()} rows={props.rows} />
      </details>
      <p class="no-print">
        <Button
          look="quiet"
          isSmall
          onClick={() => download(`${props.file}.csv`, csvText(props.columns, props.rows, language()))}
        >
          {props.t.csv(props.title)}
        </Button>
      </p>
    </figure>
  )
}
