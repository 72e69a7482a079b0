import type { ScoringGrid } from '../../../../shared/evaluation/grid.ts'
import { weightedTotal } from '../../../../shared/evaluation/scoring.ts'
import { number } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import type { Draft } from './create-draft.ts'
import { scoreOf } from './evaluation-content.ts'
import { SaveStatus } from './save-status.tsx'

/** Points out of 100, with at most two decimals. */
export const points = (total: number): string => number(total, { maximumFractionDigits: 2 })

/** The running total and the state of saving; always in sight. */
export function GridHead(props: { grid: ScoringGrid; draft: Draft }) {
  const t = useTexts('evaluation')
  const total = () => weightedTotal(props.grid, props.draft.content().scores)
  const scored = () =>
    props.grid.criteria.filter(({ id }) => scoreOf(props.draft.content(), id).score !== null).length
  return (
    <div class="grid-head">
      <p class="grid-head__total">
        <span class="grid-head__label">{t().grid.total}</span>{' '}
        <strong>{t().grid.totalOf(points(total()))}</strong>{' '}
        <span class="quiet">{t().grid.scored(scored(), props.grid.criteria.length)}</span>
      </p>
      <SaveStatus draft={props.draft} />
    </div>
  )
}
