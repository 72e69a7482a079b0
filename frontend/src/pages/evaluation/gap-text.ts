import type { ScoringGrid } from '../../../../shared/evaluation/grid.ts'
import { localized } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import type { FormGap } from './gaps.ts'

/** The sentence for something that is missing. */
export function useGapText(grid: () => ScoringGrid): (gap: FormGap) => string {
  const t = useTexts('evaluation')
  return ({ code, criterionId }) => {
    const criterion = grid().criteria.find(({ id }) => id === criterionId)
    const text = t().submit.gap[code]
    return typeof text === 'string' ? text : text(localized(criterion?.label))
  }
}
