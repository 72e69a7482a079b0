import { For, Show } from 'solid-js'
import type { Certainty, DossierCertainty } from '../../../../../shared/evaluation/certainty.ts'
import { call } from '../../../api/client.ts'
import { number } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { CardTable, type Column } from '../../../ui/card-table.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { LongRows } from '../../../ui/long-rows.tsx'
import { createLoad } from '../../../ui/resource.ts'
import { useStaffCall } from '../call/call-context.ts'
import type { RankedRow } from './proposal.ts'

const rounded = (value: number | null, digits: number) =>
  value === null ? '–' : number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits })

/** How sure the order is: agreement, the places that each dossier could have, and who scores severely. */
export default function CertaintyView(props: { rows: readonly RankedRow[] }) {
  const t = useTexts('ranking')
  const { call: current } = useStaffCall()
  const { resource, reload } = createLoad(
    () => current().id,
    (callId) => call('GET /calls/:callId/ranking/certainty', { params: { callId } }),
  )
  return (
    <Loaded resource={resource} onRetry={reload}>
      {(loaded) => (
        <Show
          when={loaded().dossiers.some(({ expectedRank }) => expectedRank !== null)}
          fallback={<p>{t().nothing}</p>}
        >
          <Agreement certainty={loaded()} />
          <Places dossiers={loaded().dossiers} rows={props.rows} />
          <Severities evaluators={loaded().evaluators} />
        </Show>
      )}
    </Loaded>
  )
}

function Agreement(props: { certainty: Certainty }) {
  const t = useTexts('ranking')
  const figures = () => [
    { label: t().alpha, value: props.certainty.alpha, help: t().alphaHelp },
    { label: t().single, value: props.certainty.single, help: t().reliabilityHelp },
    { label: t().panel, value: props.certainty.panel, help: t().reliabilityHelp },
  ]
  return (
    <dl>
      <For each={figures()}>
        {({ label, value, help }) => (
          <>
            <dt>{label}</dt>
            <dd>
              <strong>{value === null ? t().unknown : rounded(value, 2)}</strong>
              <span class="block-line quiet">{help}</span>
            </dd>
          </>
        )}
      </For>
    </dl>
  )
}

function Places(props: { dossiers: readonly DossierCertainty[]; rows: readonly RankedRow[] }) {
  const t = useTexts('ranking')
  const nameOf = (id: string) => {
    const dossier = props.rows.find((row) => row.dossier.id === id)?.dossier
    return dossier ? `${dossier.reference} · ${dossier.projectTitle}` : '–'
  }
  const columns = (): Column<DossierCertainty>[] => [
    { key: 'dossier', label: t().dossier, isRowHeader: true, cell: (one) => nameOf(one.dossierId) },
    { key: 'expected', label: t().expected, isNumber: true, cell: (one) => rounded(one.expectedRank, 1) },
    {
      key: 'places',
      label: t().places,
      isNumber: true,
      cell: ({ lower, upper }) => (lower === null || upper === null ? '–' : t().from(lower, upper)),
    },
    { key: 'spread', label: t().spread, cell: (one) => <Spread totals={one.totals} /> },
    { key: 'adjusted', label: t().adjusted, isNumber: true, cell: (one) => rounded(one.adjusted, 1) },
    {
      key: 'note',
      label: t().note,
      cell: (one) => (
        <>
          <Show when={one.isGrey}>
            <span class="block-line">{t().grey}</span>
          </Show>
          <Show when={one.remedy}>
            {(remedy) => <span class="block-line">{t().remedies[remedy()]}</span>}
          </Show>
        </>
      ),
    },
  ]
  return (
    <>
      <LongRows rows={props.dossiers} textOf={({ dossierId }) => nameOf(dossierId)}>
        {(shown) => <CardTable caption={t().caption} columns={columns()} rows={shown()} />}
      </LongRows>
      <p class="quiet">{t().greyHelp}</p>
    </>
  )
}

/** The scores of a dossier on a line from 0 to 100; the numbers stand below it. */
function Spread(props: { totals: readonly number[] }) {
  const low = () => props.totals[0] ?? 0
  const high = () => props.totals.at(-1) ?? 0
  return (
    <span>
      <svg class="bar__picture" viewBox="-3 0 106 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="bar__whole" x="0" y="4" width="100" height="2" />
        <rect class="bar__proposed" x={low()} y="2" width={Math.max(1, high() - low())} height="6" />
        <For each={props.totals}>
          {(total) => <rect class="bar__committed" x={total - 0.75} width="1.5" height="10" />}
        </For>
      </svg>
      <span class="quiet">{props.totals.map((total) => rounded(total, 1)).join(' · ')}</span>
    </span>
  )
}

function Severities(props: { evaluators: Certainty['evaluators'] }) {
  const t = useTexts('ranking')
  const columns = (): Column<Certainty['evaluators'][number]>[] => [
    { key: 'evaluator', label: t().evaluator, isRowHeader: true, cell: ({ name }) => name },
    {
      key: 'difference',
      label: t().difference,
      isNumber: true,
      cell: ({ difference }) =>
        difference === null
          ? '–'
          : number(difference, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
    },
    {
      key: 'shared',
      label: t().sharedDossiers,
      isNumber: true,
      cell: ({ shared }) => t().shared(shared),
    },
  ]
  return (
    <>
      <CardTable caption={t().severityCaption} columns={columns()} rows={props.evaluators} />
      <p class="quiet">{t().severityHelp}</p>
    </>
  )
}
