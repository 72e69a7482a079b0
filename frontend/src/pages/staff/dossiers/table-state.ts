import { DOSSIER_STATES, type DossierState } from '../../../../../shared/access/life-cycle.ts'
import type { DossierRow } from '../../../../../shared/dossiers/dossier.ts'

const SORTS = ['score', 'time', 'reference'] as const
export type Sort = (typeof SORTS)[number]
type Order = 'ascending' | 'descending'

/** What the table of a call's dossiers shows; the address holds it, so that a link and « back » restore it. */
export interface TableState {
  sort: Sort
  order: Order
  state: DossierState | undefined
  /** Search within the page that is shown. */
  search: string
  cursor: string | undefined
}

/** Search parameters as the router gives and takes them; an undefined one is left out of the address. */
export type SearchParameters = Record<string, string | string[] | undefined>

const DEFAULT: TableState = {
  sort: 'time',
  order: 'descending',
  state: undefined,
  search: '',
  cursor: undefined,
}

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

/** Reads the address; what it does not know is the default, never an error. */
export function readTableState(parameters: SearchParameters): TableState {
  const sort = SORTS.find((known) => known === single(parameters['sort'])) ?? DEFAULT.sort
  return {
    sort,
    order: single(parameters['order']) === 'ascending' ? 'ascending' : 'descending',
    state: DOSSIER_STATES.find((known) => known === single(parameters['state'])),
    search: single(parameters['search']) ?? '',
    cursor: single(parameters['cursor']) || undefined,
  }
}

/** The address of a state; defaults are left out. */
export const writeTableState = (state: TableState): Record<string, string | undefined> => ({
  sort: state.sort === DEFAULT.sort ? undefined : state.sort,
  order: state.order === DEFAULT.order ? undefined : state.order,
  state: state.state,
  search: state.search || undefined,
  cursor: state.cursor,
})

/** The state after a click on a column: turned round if it sorts already; always from the first page. */
export const sortBy = (state: TableState, sort: Sort): TableState => ({
  ...state,
  sort,
  order:
    state.sort === sort
      ? state.order === 'ascending'
        ? 'descending'
        : 'ascending'
      : sort === 'reference'
        ? 'ascending'
        : 'descending',
  cursor: undefined,
})

// Accents and case do not matter to somebody who searches: « ecole » finds « École ».
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()

/** Rows in which every word of the search occurs, in the reference, the project, the lead or the territory's code. */
export function searchRows(rows: readonly DossierRow[], search: string): DossierRow[] {
  const words = plain(search).split(/\s+/u).filter(Boolean)
  return rows.filter((row) => {
    const text = plain(
      [row.reference, row.projectTitle, row.lead, row.territory, ...row.partnerTerritories].join(' '),
    )
    return words.every((word) => text.includes(word))
  })
}
