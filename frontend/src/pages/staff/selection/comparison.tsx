import { Show } from 'solid-js'
import type { Selection } from '../../../../../shared/evaluation/selection.ts'
import type { Scenario } from '../../../../../shared/selection/scenario.ts'
import { differingDossiers } from '../../../../../shared/selection/try-out.ts'
import { euros } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { CardTable, type Column } from '../../../ui/card-table.tsx'
import type { SelectionAnswer } from './basis.ts'
import type { TryingOut } from './create-try-out.ts'
import { useResultText } from './result-text.tsx'

/** One line of the comparison: a dossier that differs, or the totals (without an id). */
interface Row {
  id?: string
  name: string
}

/** The call's own selection, the try-out and chosen scenarios side by side: who differs, and the totals. */
export function Comparison(props: {
  scenarios: readonly Scenario[]
  trying: TryingOut
  answer: SelectionAnswer
}) {
  const [t, own] = [useTexts('tryOut'), useTexts('selection')]
  const resultText = useResultText()
  const compared = (): { key: string; name: string; selection: Selection }[] => [
    { key: 'own', name: t().comparison.calls, selection: props.trying.own() },
    { key: 'now', name: t().comparison.now, selection: props.trying.tried() },
    ...props.scenarios.map(({ id, name, tryOut }) => ({
      key: id,
      name,
      selection: props.trying.selectBy(tryOut),
    })),
  ]
  const differing = () => differingDossiers(compared().map(({ selection }) => selection))
  const nameOf = (id: string) => {
    const dossier = props.answer.candidates.find((candidate) => candidate.dossier.id === id)?.dossier
    return dossier ? `${dossier.reference} · ${dossier.projectTitle}` : id
  }
  const rows = (): Row[] => [
    ...differing().map((id) => ({ id, name: nameOf(id) })),
    { name: t().comparison.totals },
  ]
  const cellOf = (selection: Selection, { id }: Row) => {
    const { dossiers, spent, left } = selection
    if (id !== undefined) return resultText(dossiers.find(({ dossier }) => dossier === id))
    return own().summary(
      dossiers.filter(({ outcome }) => outcome === 'award').length,
      euros(spent),
      euros(left),
    )
  }
  const columns = (): Column<Row>[] => [
    { key: 'dossier', label: t().comparison.dossier, isRowHeader: true, cell: ({ name }) => name },
    ...compared().map(({ key, name, selection }) => ({
      key,
      label: name,
      cell: (row: Row) => cellOf(selection, row),
    })),
  ]
  return (
    <Show when={props.scenarios.length > 0}>
      <h3>{t().comparison.title}</h3>
      <Show when={differing().length === 0}>
        <p>{t().comparison.nothing}</p>
      </Show>
      <CardTable caption={t().comparison.caption} columns={columns()} rows={rows()} />
    </Show>
  )
}
