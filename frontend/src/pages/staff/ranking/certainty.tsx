import { For, Show } from 'solid-js'
import type { Certainty, DossierCertainty } from '../../../../../shared/evaluation/certainty.ts'
import { agreementOf, reliabilityOf } from '../../../../../shared/evaluation/reading.ts'
import { number } from '../../../i18n/format.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { CardTable, type Column } from '../../../ui/card-table.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { LongRows } from '../../../ui/long-rows.tsx'
import { points } from '../points.ts'
import type { CertaintyLoad } from './create-certainty.ts'
import type { RankedRow } from './proposal.ts'
import { ScoreSpread } from './score-spread.tsx'

/** Where on the dossier’s page what is asked for is done. */
const REMEDY_AT = { third_opinion: '#assignments', consensus_note: '#evaluations' } as const

/** Points more or less than others. */
const SIGNED = { maximumFractionDigits: 1, signDisplay: 'exceptZero' } as const

const rounded = (value: number | null, digits: number) =>
  value === null ? '–' : number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits })

/** How sure the order is: agreement, the places that each dossier could have, and who scores severely. */
export default function CertaintyView(props: { rows: readonly RankedRow[]; load: CertaintyLoad }) {
  const t = useTexts('ranking')
  const { resource, reload } = props.load()
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

/** Why a coefficient has no value. */
function whyUnknown({ dossiers }: Certainty): 'unknown' | 'unknownFew' | 'unknownSame' {
  const totals = dossiers.flatMap((one) => one.totals)
  if (dossiers.filter((one) => one.totals.length > 1).length < 2) return 'unknownFew'
  return totals.every((total) => total === totals[0]) ? 'unknownSame' : 'unknown'
}

/** In words first; the coefficient stands below them for whoever knows it. */
function Agreement(props: { certainty: Certainty }) {
  const t = useTexts('ranking')
  const { alpha, single, panel } = props.certainty
  const reliability = (value: number | null) =>
    value === null
      ? undefined
      : { says: t().reliabilities[reliabilityOf(value)], figure: t().reliabilityValue(rounded(value, 2)) }
  const answers = () => [
    {
      question: t().alpha,
      answer:
        alpha === null
          ? undefined
          : { says: t().agreements[agreementOf(alpha)], figure: t().alphaValue(rounded(alpha, 2)) },
    },
    { question: t().single, answer: reliability(single) },
    { question: t().panel, answer: reliability(panel) },
  ]
  return (
    <dl class="facts block">
      <For each={answers()}>
        {({ question, answer }) => (
          <div>
            <dt>{question}</dt>
            <dd>
              <strong>{answer?.says ?? t()[whyUnknown(props.certainty)]}</strong>
              <span class="block-line quiet">{answer?.figure}</span>
            </dd>
          </div>
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
            {(remedy) => (
              <a
                class="block-line"
                href={
                  paths.staffDossier(language(), one.dossierId) +
                  REMEDY_AT[one.isNoted ? 'consensus_note' : remedy()]
                }
              >
                {one.isNoted ? t().noted : t().remedies[remedy()]}
              </a>
            )}
          </Show>
        </>
      ),
    },
  ]
  const grey = () => props.dossiers.filter(({ isGrey }) => isGrey).length
  return (
    <>
      <p>{t().greyCount(grey(), props.dossiers.length)}</p>
      <LongRows rows={props.dossiers} textOf={({ dossierId }) => nameOf(dossierId)}>
        {(shown) => <CardTable caption={t().caption} columns={columns()} rows={shown()} />}
      </LongRows>
      <details class="block">
        <summary>{t().helpTitle}</summary>
        <ul>
          <For each={t().help}>{(sentence) => <li>{sentence}</li>}</For>
        </ul>
      </details>
    </>
  )
}

function Spread(props: { totals: readonly number[] }) {
  return (
    <span>
      <ScoreSpread totals={props.totals} />
      <span class="quiet">{props.totals.map((total) => points(total)).join(' · ')}</span>
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
      cell: ({ difference }) => (difference === null ? '–' : number(difference, SIGNED)),
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
