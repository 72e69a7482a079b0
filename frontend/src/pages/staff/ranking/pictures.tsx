import { For, Show, type JSX } from 'solid-js'
import type { EnvelopeState } from '../../../../../shared/decisions/decision.ts'
import type { Certainty } from '../../../../../shared/evaluation/certainty.ts'
import { number } from '../../../i18n/format.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { useStaffCall } from '../call/call-context.ts'
import { points } from '../points.ts'
import type { CertaintyLoad } from './create-certainty.ts'
import { Bar } from './envelope-bars.tsx'
import { envelopeColumns, scoreColumns, severityColumns, type ScoreRow } from './picture-columns.ts'
import { PictureFigure, type PictureTexts } from './picture-figure.tsx'
import { envelopeBars, type RankedRow } from './proposal.ts'
import { ScoreSpread } from './score-spread.tsx'

interface Props {
  rows: readonly RankedRow[]
  envelope: EnvelopeState
  load: CertaintyLoad
  t: PictureTexts
}

/** Spread of scores per dossier, severity of evaluators, filling of the envelope. */
export default function Pictures(props: Props) {
  const { call: current } = useStaffCall()
  const { resource, reload } = props.load()
  const bars = () => envelopeBars(props.envelope, props.rows)
  return (
    <>
      <PictureFigure
        t={props.t}
        title={props.t.envelope}
        call={current().code}
        file="envelope"
        columns={envelopeColumns}
        rows={bars()}
      >
        <ul class="bars">
          <For each={bars()}>{(bar) => <Bar bar={bar} />}</For>
        </ul>
      </PictureFigure>
      <Loaded resource={resource} onRetry={reload}>
        {(loaded) => (
          <Show
            when={loaded().evaluators.length > 0}
            fallback={
              <>
                <h3>{props.t.spread}</h3>
                <p>{props.t.noScores}</p>
              </>
            }
          >
            <Spreads certainty={loaded()} rows={props.rows} t={props.t} />
            <Severities evaluators={loaded().evaluators} t={props.t} />
          </Show>
        )}
      </Loaded>
    </>
  )
}

function Spreads(props: { certainty: Certainty; rows: readonly RankedRow[]; t: PictureTexts }) {
  const { call: current } = useStaffCall()
  const scores = (): ScoreRow[] =>
    props.certainty.dossiers.flatMap(({ dossierId, totals }) => {
      const dossier = props.rows.find((row) => row.dossier.id === dossierId)?.dossier
      return dossier && totals.length > 0 ? [{ dossier, totals }] : []
    })
  return (
    <PictureFigure
      t={props.t}
      title={props.t.spread}
      caption={props.t.spreadKey}
      call={current().code}
      file="scores"
      columns={scoreColumns}
      rows={scores()}
    >
      <ul class="scales">
        <For each={scores()}>
          {({ dossier, totals }) => (
            <Line
              label={`${dossier.reference} · ${dossier.projectTitle}`}
              figures={totals.map((total) => points(total)).join(' · ')}
              picture={<ScoreSpread totals={totals} />}
            />
          )}
        </For>
      </ul>
    </PictureFigure>
  )
}

/** Points on each side of zero that the picture holds at least. */
const LEAST_REACH = 5

function Severities(props: { evaluators: Certainty['evaluators']; t: PictureTexts }) {
  const { call: current } = useStaffCall()
  const reach = () =>
    Math.max(LEAST_REACH, ...props.evaluators.map(({ difference }) => Math.ceil(Math.abs(difference ?? 0))))
  const figuresOf = ({ difference, shared }: Certainty['evaluators'][number]) =>
    difference === null
      ? props.t.shared(shared)
      : `${number(difference, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })} · ${props.t.shared(shared)}`
  return (
    <PictureFigure
      t={props.t}
      title={props.t.severity}
      caption={props.t.severityKey(number(reach()))}
      call={current().code}
      file="severity"
      columns={severityColumns}
      rows={props.evaluators}
    >
      <ul class="scales">
        <For each={props.evaluators}>
          {(evaluator) => (
            <Line
              label={evaluator.name}
              figures={figuresOf(evaluator)}
              picture={<Severity difference={evaluator.difference} reach={reach()} />}
            />
          )}
        </For>
      </ul>
    </PictureFigure>
  )
}

/** One thing on the scale that all lines of the picture share. */
function Line(props: { label: string; figures: string; picture: JSX.Element }) {
  return (
    <li class="scale">
      <span class="scale__label">{props.label}</span>
      <span class="scale__picture">{props.picture}</span>
      <span class="scale__figures">{props.figures}</span>
    </li>
  )
}

// Places and widths are attributes of the picture: the policy of the page forbids style attributes.
function Severity(props: { difference: number | null; reach: number }) {
  const end = () => ((props.difference ?? 0) / props.reach) * 50
  return (
    <svg class="bar__picture" viewBox="-51 0 102 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar__whole" x="-50" y="4" width="100" height="2" />
      <rect
        class={end() < 0 ? 'bar__proposed' : 'bar__committed'}
        x={Math.min(0, end())}
        y="2"
        width={Math.abs(end())}
        height="6"
      />
      <rect class="bar__committed" x="-0.2" width="0.4" height="10" />
    </svg>
  )
}
