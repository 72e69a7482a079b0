import type { DossierRow } from '../../../../../shared/dossiers/dossier.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { CardTable, type Column } from '../../../ui/card-table.tsx'
import { Show } from 'solid-js'

/** The dossiers of a page with how many evaluations each has; chosen by ticking. */
export function ChooseDossiers(props: {
  rows: readonly DossierRow[]
  canChoose: boolean
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}) {
  const t = useTexts('staff')
  const choose = (id: string, isChosen: boolean) =>
    props.onChange(isChosen ? [...props.chosen, id] : props.chosen.filter((other) => other !== id))
  const isWhole = () => props.rows.every((row) => props.chosen.includes(row.id))
  const columns = (): Column<DossierRow>[] => [
    ...(props.canChoose ? [choiceColumn()] : []),
    {
      key: 'project',
      label: t().dossiers.project,
      isRowHeader: true,
      cell: (row) => (
        <>
          {row.projectTitle}
          <span class="block-line quiet">
            {row.reference} · {row.lead} · {row.territory}
          </span>
        </>
      ),
    },
    {
      key: 'evaluations',
      label: t().dossiers.evaluations,
      isNumber: true,
      cell: (row) => (
        <a href={`${paths.staffDossier(language(), row.id)}#assignments`}>
          {row.evaluationsAsked === 0
            ? t().dossiers.nobodyAsked
            : t().dossiers.ofAsked(row.evaluationsDone, row.evaluationsAsked)}
          <span class="visually-hidden">, {t().evaluation.openDossier(row.reference)}</span>
        </a>
      ),
    },
  ]
  const choiceColumn = (): Column<DossierRow> => ({
    key: 'choose',
    label: t().evaluation.choose,
    cell: (row) => (
      <label class="tick">
        <input
          type="checkbox"
          checked={props.chosen.includes(row.id)}
          onChange={(event) => choose(row.id, event.currentTarget.checked)}
        />
        <span class="visually-hidden">{t().evaluation.chooseNamed(row.reference)}</span>
      </label>
    ),
  })
  return (
    <div>
      <Show when={props.canChoose}>
        <label class="choice">
          <input
            type="checkbox"
            checked={isWhole()}
            onChange={(event) =>
              props.onChange(event.currentTarget.checked ? props.rows.map((row) => row.id) : [])
            }
          />
          <span>{t().evaluation.chooseAll}</span>
        </label>
      </Show>
      <CardTable caption={t().evaluation.caption} isCaptionHidden columns={columns()} rows={props.rows} />
    </div>
  )
}
