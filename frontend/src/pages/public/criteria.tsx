import { Show } from 'solid-js'
import type { PublicCall } from '../../../../shared/calls/call.ts'
import type { ScoringGrid } from '../../../../shared/evaluation/grid.ts'
import { localized, number } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { CardTable, type Column } from '../../ui/card-table.tsx'

type Criterion = ScoringGrid['criteria'][number]

/** How dossiers are scored: criteria with weights and thresholds, as the experts will have them. */
export function Criteria(props: { call: Pick<PublicCall, 'grid' | 'evaluationsPerDossier'> }) {
  const t = useTexts('public')
  const maximum = () => props.call.grid.scale.maximum
  const hasThresholds = () =>
    props.call.grid.criteria.some(({ threshold }) => threshold !== undefined && threshold > 0)
  const columns = (): Column<Criterion>[] => [
    {
      key: 'criterion',
      label: t().call.criterion,
      isRowHeader: true,
      cell: (criterion) => (
        <>
          {localized(criterion.label)}
          <Show when={localized(criterion.guidance)}>
            {(guidance) => <span class="task__hint pre-line">{guidance()}</span>}
          </Show>
        </>
      ),
    },
    {
      key: 'weight',
      label: t().call.weight,
      isNumber: true,
      cell: (criterion) => t().call.points(criterion.weight),
    },
    ...(hasThresholds()
      ? [
          {
            key: 'threshold',
            label: t().call.threshold,
            isNumber: true,
            cell: (criterion: Criterion) =>
              criterion.threshold
                ? t().call.thresholdValue(number(criterion.threshold), maximum())
                : t().call.noThreshold,
          },
        ]
      : []),
  ]
  return (
    <section class="block">
      <h2>{t().call.criteria}</h2>
      <p>{t().call.criteriaIntro(props.call.evaluationsPerDossier, maximum())}</p>
      <CardTable
        caption={t().call.criteria}
        isCaptionHidden
        columns={columns()}
        rows={props.call.grid.criteria}
      />
      <Show when={props.call.grid.totalThreshold}>
        {(points) => <p>{t().call.totalThreshold(number(points()))}</p>}
      </Show>
    </section>
  )
}
