import { lazy } from 'solid-js'
import { useTexts } from '../../../i18n/texts.ts'
import { AskedSection } from './asked-section.tsx'
import type { CertaintyLoad } from './create-certainty.ts'
import type { RankedRow } from './proposal.ts'

const CertaintyView = lazy(() => import('./certainty.tsx'))

/** Beside the ranking, never in it. */
export function CertaintySection(props: { rows: readonly RankedRow[]; load: CertaintyLoad }) {
  const t = useTexts('ranking')
  return (
    <AskedSection title={t().title} intro={t().intro} show={t().show}>
      <CertaintyView rows={props.rows} load={props.load} />
    </AskedSection>
  )
}
