import type { DossierState } from '../../../shared/access/life-cycle.ts'
import { useTexts } from '../i18n/texts.ts'

export type Tone = 'plain' | 'sea' | 'warm' | 'good' | 'bad'

/** A short state in words; colour only helps. */
export function Badge(props: { text: string; tone?: Tone }) {
  return <span class={`badge badge--${props.tone ?? 'plain'}`}>{props.text}</span>
}

const TONES = {
  draft: 'warm',
  submitted: 'sea',
  incomplete: 'warm',
  admissible: 'sea',
  inadmissible: 'bad',
  evaluation: 'sea',
  evaluated: 'sea',
  awarded: 'good',
  reserve: 'warm',
  rejected: 'bad',
  deferred: 'warm',
  withdrawn: 'plain',
  deleted: 'plain',
} as const satisfies Record<DossierState, Tone>

/** State of a dossier. */
export function DossierStateBadge(props: { state: DossierState }) {
  const t = useTexts('common')
  return <Badge text={t().states[props.state]} tone={TONES[props.state]} />
}
