import { For } from 'solid-js'
import type { EnvelopeState } from '../../../../../shared/decisions/decision.ts'
import type { Certainty } from '../../../../../shared/evaluation/certainty.ts'
import { call } from '../../../api/client.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { createLoad } from '../../../ui/resource.ts'
import { useStaffCall } from '../call/call-context.ts'
import { EnvelopePicture } from './envelope-bars.tsx'
import { envelopeColumns, scoreColumns, severityColumns, type ScoreRow } from './picture-columns.ts'
import { PictureFigure, type PictureTexts } from './picture-figure.tsx'
import { envelopeBars, type RankedRow } from './proposal.ts'

interface Props {
  rows: readonly RankedRow[]
  envelope: EnvelopeState
  t: PictureTexts
}

/** Spread of scores per dossier, severity of evaluators, filling of the envelope. */
export default function Pictures(props: Props) {
  const { call: current } = useStaffCall()
  const { resource, reload } = createLoad(
    () => current().id,
    (callId) => call('GET /calls/:callId/ranking/certainty', { params: { callId } }),
  )
  const bars = () => envelopeBars(props.envelope, props.rows)
  return (
    <>
      <PictureFigure
        t={props.t}
        title={props.t.envelope}
        file="envelope"
        columns={envelopeColumns}
        rows={bars()}
      >
        <For each={bars()}>
          {(bar) => <Line label={envelopeColumns[0].value(bar)} picture={<EnvelopePicture bar={bar} />} />}
        </For>
      </PictureFigure>
      <Loaded resource={resource} onRetry={reload}>
        {(loaded) => <OfEvaluators certainty={loaded()} rows={props.rows} t={props.t} />}
      </Loaded>
    </>
  )
}

function OfEvaluators(props: { certainty: Certainty; rows: readonly RankedRow[]; t: PictureTexts }) {
  const scores = (): ScoreRow[] =>
    props.certainty.dossiers.flatMap(({ dossierId, totals }) => {
      const dossier = props.rows.find((row) => row.dossier.id === dossierId)?.dossier
      return dossier && totals.length > 0 ? [{ dossier, totals }] : []
    })
  const severities = () => props.certainty.evaluators
  /** Points on each side of zero that the picture holds. */
  const reach = () => Math.max(5, ...severities().map(({ difference }) => Math.abs(difference ?? 0)))
  return (
    <>
      <PictureFigure t={props.t} title={props.t.spread} file="scores" columns={scoreColumns} rows={scores()}>
        <For each={scores()}>
          {({ dossier, totals }) => <Line label={dossier.reference} picture={<Spread totals={totals} />} />}
        </For>
      </PictureFigure>
      <PictureFigure
        t={props.t}
        title={props.t.severity}
        file="severity"
        columns={severityColumns}
        rows={severities()}
      >
        <For each={severities()}>
          {({ name, difference }) => (
            <Line label={name} picture={<Severity difference={difference ?? 0} reach={reach()} />} />
          )}
        </For>
      </PictureFigure>
    </>
  )
}

function Line(props: { label: string | undefined; picture: ReturnType<typeof Spread> }) {
  return (
    <li class="bar">
      <p class="bar__head">{props.label}</p>
      {props.picture}
    </li>
  )
}

// Places and widths are attributes of the picture: the policy of the page forbids style attributes.
function Spread(props: { totals: readonly number[] }) {
  const low = () => props.totals[0] ?? 0
  const high = () => props.totals.at(-1) ?? 0
  return (
    <svg class="bar__picture" viewBox="-3 0 106 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar__whole" x="0" y="4" width="100" height="2" />
      <rect class="bar__proposed" x={low()} y="2" width={Math.max(1, high() - low())} height="6" />
      <For each={props.totals}>
        {(total) => <rect class="bar__committed" x={total - 0.75} width="1.5" height="10" />}
      </For>
    </svg>
  )
}

function Severity(props: { difference: number; reach: number }) {
  const width = () => (Math.abs(props.difference) / props.reach) * 50
  return (
    <svg class="bar__picture" viewBox="-51 0 102 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar__whole" x="-50" y="4" width="100" height="2" />
      <rect
        class={props.difference < 0 ? 'bar__proposed' : 'bar__committed'}
        x={props.difference < 0 ? -width() : 0}
        y="1"
        width={width()}
        height="8"
      />
      <rect class="bar__committed" x="-0.3" width="0.6" height="10" />
    </svg>
  )
}
