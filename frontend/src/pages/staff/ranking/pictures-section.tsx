import { lazy } from 'solid-js'
import type { EnvelopeState } from '../../../../../shared/decisions/decision.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { AskedSection } from './asked-section.tsx'
import type { CertaintyLoad } from './create-certainty.ts'
import type { RankedRow } from './proposal.ts'

const Pictures = lazy(() => import('./pictures.tsx'))

/** The ranking in pictures, each with its table and its file. */
export function PicturesSection(props: {
  rows: readonly RankedRow[]
  envelope: EnvelopeState
  load: CertaintyLoad
}) {
  const t = () => useTexts('ranking')().pictures
  return (
    <AskedSection title={t().title} show={t().show}>
      <Pictures rows={props.rows} envelope={props.envelope} load={props.load} t={t()} />
    </AskedSection>
  )
}
