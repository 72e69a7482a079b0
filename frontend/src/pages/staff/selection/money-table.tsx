import { Show } from 'solid-js'
import type { Selection } from '../../../../../shared/evaluation/selection.ts'
import { isTerritory, territoryName } from '../../../../../shared/territories.ts'
import { euros } from '../../../i18n/format.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { CardTable, type Column } from '../../../ui/card-table.tsx'

interface Part {
  name: string
  reserved: number | undefined
  most: number | undefined
  spent: number
  left: string
}

/** What a selection leaves of the envelope: in all, in each part, in the common pot. */
export function MoneyTable(props: { selection: Selection }) {
  const t = useTexts('selection')
  const placeName = (code: string) => (isTerritory(code) ? territoryName(code, language()) : code)
  /** What is kept for a part, and what its floor lacks because there is no more money. */
  const leftOfFloor = (missing: number, left: number) => {
    const kept = Math.min(missing, Math.max(0, left))
    const told = t().money.leftOfFloor(euros(kept))
    return missing > kept ? `${told}, ${t().money.lackingFloor(euros(missing - kept))}` : told
  }
  const parts = (): Part[] => {
    const { spent, left, pot, envelopes } = props.selection
    return [
      { name: t().money.total, reserved: undefined, most: spent + left, spent, left: euros(left) },
      ...envelopes.map(({ id, floor, ceiling, spent: own }) => ({
        name: placeName(id),
        reserved: floor,
        most: ceiling,
        spent: own,
        left: leftOfFloor(Math.max(0, floor - own), left),
      })),
      ...(envelopes.length > 0
        ? [
            {
              name: t().money.pot,
              reserved: undefined,
              most: pot.limit,
              spent: pot.spent,
              left: euros(pot.left),
            },
          ]
        : []),
    ]
  }
  const amount = (cents: number | undefined) => (cents === undefined ? '–' : euros(cents))
  const columns = (): Column<Part>[] => [
    { key: 'part', label: t().money.part, isRowHeader: true, cell: ({ name }) => name },
    { key: 'reserved', label: t().money.reserved, isNumber: true, cell: ({ reserved }) => amount(reserved) },
    { key: 'most', label: t().money.most, isNumber: true, cell: ({ most }) => amount(most) },
    { key: 'selected', label: t().money.selected, isNumber: true, cell: ({ spent }) => euros(spent) },
    { key: 'left', label: t().money.left, isNumber: true, cell: ({ left }) => left },
  ]
  return (
    <>
      <CardTable caption={t().money.caption} isCaptionHidden columns={columns()} rows={parts()} />
      <Show when={!props.selection.areFloorsFeasible}>
        <p class="notice notice--warning">{t().money.infeasible}</p>
      </Show>
    </>
  )
}
