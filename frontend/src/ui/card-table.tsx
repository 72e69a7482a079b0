import { For, type JSX } from 'solid-js'

export interface Column<Row> {
  /** Stable name, for keys and sorting. */
  key: string
  label: string
  cell: (row: Row) => JSX.Element
  isNumber?: boolean
  /** The cell that names its row; exactly one column. */
  isRowHeader?: boolean
  /** `ascending`, `descending`, or `none` where it could be sorted; absent where it cannot. */
  sort?: 'ascending' | 'descending' | 'none'
}

/** A table on a desk, cards on a phone: each value then carries the label of its column. */
export function CardTable<Row>(props: {
  caption: string
  isCaptionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  onSort?: (key: string) => void
}) {
  return (
    <div class="table-wrap">
      <table class="table table--cards">
        <caption classList={{ 'visually-hidden': props.isCaptionHidden === true }}>{props.caption}</caption>
        <thead>
          <tr>
            <For each={props.columns}>
              {(column) => (
                <th scope="col" classList={{ number: column.isNumber === true }} aria-sort={column.sort}>
                  {column.sort && props.onSort ? (
                    <button type="button" class="link-button" onClick={() => props.onSort?.(column.key)}>
                      {column.label}
                      <span aria-hidden="true">{ARROWS[column.sort]}</span>
                    </button>
                  ) : (
                    column.label
                  )}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <tr>
                <For each={props.columns}>{(column) => <Cell column={column} row={row} />}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  )
}

const ARROWS = { ascending: ' ↑', descending: ' ↓', none: '' } as const

function Cell<Row>(props: { column: Column<Row>; row: Row }) {
  return props.column.isRowHeader ? (
    <th scope="row">{props.column.cell(props.row)}</th>
  ) : (
    <td classList={{ number: props.column.isNumber === true }} data-label={props.column.label}>
      {props.column.cell(props.row)}
    </td>
  )
}
