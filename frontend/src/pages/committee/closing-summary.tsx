import { Show } from 'solid-js'
import { summaryOf } from '../../../../shared/committee/meeting-rules.ts'
import { OUTCOMES } from '../../../../shared/decisions/outcomes.ts'
import { call } from '../../api/client.ts'
import { euros } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { CardTable, type Column } from '../../ui/card-table.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { createLoad } from '../../ui/resource.ts'
import { usePartName } from '../staff/ranking/envelope-bars.tsx'
import { sumsOf, type PartSum } from './closing-sums.ts'
import { useMeeting } from './meeting-context.ts'

/** How many of each outcome, and for each part of the envelope what it takes and leaves. */
export function ClosingSummary() {
  const t = useTexts('committee')
  const { meeting } = useMeeting()
  const { resource, reload } = createLoad(
    () => meeting().callId,
    (callId) => call('GET /calls/:callId/envelope', { params: { callId } }),
  )
  const summary = () => summaryOf(meeting().items.flatMap(({ item }) => item ?? []))
  const columns = useColumns()
  return (
    <>
      <p>{OUTCOMES.map((outcome) => t().count(t().outcomes[outcome], summary()[outcome])).join(' · ')}</p>
      <Show when={meeting().items.some(({ isHidden }) => isHidden)}>
        <p class="quiet">{t().withoutHidden}</p>
      </Show>
      <Loaded resource={resource} onRetry={reload}>
        {(envelope) => (
          <CardTable caption={t().money} columns={columns} rows={sumsOf(meeting().items, envelope())} />
        )}
      </Loaded>
    </>
  )
}

function useColumns(): Column<PartSum>[] {
  const t = useTexts('committee')
  const partName = usePartName()
  return [
    { key: 'part', label: t().part, isRowHeader: true, cell: ({ part }) => partName(part) },
    { key: 'awards', label: t().awards, isNumber: true, cell: ({ awards }) => String(awards) },
    { key: 'amount', label: t().amount, isNumber: true, cell: ({ amount }) => euros(amount) },
    {
      key: 'left',
      label: t().left,
      isNumber: true,
      cell: ({ left }) => (left < 0 ? t().over(euros(-left)) : euros(left)),
    },
  ]
}
