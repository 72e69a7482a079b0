import { euros } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import type { Selected } from './basis.ts'

type Fate = Pick<Selected, 'outcome' | 'amount' | 'reserveRank' | 'reason'>

const TONES = {
  award: 'good',
  reserve: 'warm',
  rejection: 'bad',
  none: 'plain',
} as const satisfies Record<Selected['outcome'], Tone>

/** What comes out for a dossier, in a few words. */
export function useResultText(): (fate: Fate | undefined) => string {
  const t = useTexts('selection')
  return (fate) => {
    if (!fate) return '–'
    const isLess = fate.amount < fate.reason.asked
    if (fate.outcome === 'award')
      return `${isLess ? t().results.reduced : t().results.award} · ${euros(fate.amount)}`
    return fate.outcome === 'reserve' ? t().results.reserve(fate.reserveRank ?? 0) : t().results[fate.outcome]
  }
}

export function ResultBadge(props: { fate: Fate }) {
  const text = useResultText()
  return <Badge text={text(props.fate)} tone={TONES[props.fate.outcome]} />
}
