import { selectionRulesOf, type SelectedCall } from '../../../shared/selection/rules.ts'
import { isTerritory, territoryName } from '../../../shared/territories.ts'
import { euros, longDate, rate } from './format.ts'
import { language } from './language.ts'
import { lateTexts } from './texts.ts'

type Texts = NonNullable<ReturnType<typeof lateTexts<'selectionRules'>>>

const placeName = (code: string) => (isTerritory(code) ? territoryName(code, language()) : code)

function moneySentences(t: Texts, call: SelectedCall): string[] {
  const { overflow, lowestShare, balancing } = selectionRulesOf(call)
  const ceilings = balancing?.ceilings ?? []
  return [
    t.overflow[overflow],
    ...(overflow === 'reduce' && lowestShare !== undefined ? [t.lowestShare(rate(lowestShare))] : []),
    ...(balancing ? [t.pot] : call.envelope.parts.length > 0 ? [t.closedParts] : []),
    ...ceilings.map(({ territory, amount }) => t.ceiling(placeName(territory), euros(amount))),
  ]
}

/** The call's rules of selection as sentences, in the order in which they work; empty until the texts are there. */
export function selectionTold(call: SelectedCall): string[] {
  const t = lateTexts('selectionRules')
  if (!t) return []
  const { score, divergence, ties, reserveUntil } = selectionRulesOf(call)
  return [
    t.score[score],
    t.divergence(divergence),
    ...moneySentences(t, call),
    t.ties[ties],
    reserveUntil === undefined ? t.reserve : t.reserveUntil(longDate(reserveUntil)),
  ]
}
