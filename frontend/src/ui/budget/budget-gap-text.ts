import type { Gap } from '../../../../shared/dossiers/completeness.ts'
import { faultSentence } from '../../i18n/fault.ts'
import { rate } from '../../i18n/format.ts'
import { lateTexts } from '../../i18n/texts.ts'
import { moneyText } from './money-text.ts'

type Texts = NonNullable<ReturnType<typeof lateTexts<'budget'>>>

/** A name out of a table of texts, or what was asked for. */
const nameIn = (names: Readonly<Record<string, string>>, name: string): string => names[name] ?? name

const lineName = ({ unnamed }: Texts, label: string) => (label.trim() === '' ? unnamed : label)

const moreOrLess = (
  by: number,
  currency: string,
  more: (by: string) => string,
  less: (by: string) => string,
) => (by > 0 ? more(moneyText(by, currency)) : less(moneyText(-by, currency)))

function textOf(gap: Gap, t: Texts): string {
  switch (gap.code) {
    case 'budget.empty':
      return t.gaps.empty
    case 'budget.currency_missing':
      return t.gaps.currency_missing
    case 'budget.line_unfinished':
      return t.gaps.line_unfinished(lineName(t, gap.label), nameIn(t.parts, gap.part))
    case 'budget.currency_mixed':
      return t.gaps.currency_mixed(lineName(t, gap.label), gap.currency)
    case 'budget.unbalanced':
      return moreOrLess(gap.by, gap.currency, t.gaps.uncovered, t.gaps.overfunded)
    case 'budget.in_kind_unbalanced':
      return moreOrLess(gap.by, gap.currency, t.gaps.in_kind_more, t.gaps.in_kind_less)
    case 'budget.over_ceiling':
      return t.gaps.over_ceiling(
        nameIn(t.categories, gap.category),
        moneyText(gap.by, gap.currency),
        rate(gap.share),
      )
    case 'budget.grant_over_rate':
      return t.gaps.grant_over_rate(rate(gap.rate), rate(gap.highestRate))
    case 'budget.grant_over_cost':
      return t.gaps.grant_over_cost
    case 'budget.grant_zero':
      return t.gaps.grant_zero
    case 'field.fault':
      return t.gaps.fault(lineName(t, String(gap.facts['label'] ?? '')), faultSentence(gap.fault, gap.facts))
    default:
      return gap.code
  }
}

/** What is wrong with a budget, as a sentence without its place; empty until the texts are there. */
export function budgetGapText(gap: Gap): string {
  const texts = lateTexts('budget')
  return texts ? textOf(gap, texts) : ''
}
