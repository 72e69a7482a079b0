import type { RuledCall } from '../calls/judgements.ts'
import { yearsBefore } from '../calls/rule-days.ts'
import { toLocalTime } from '../time.ts'
import type { EarlierGrant } from './earlier-grants.ts'

/** Rolling years over which de minimis aid counts (Regulation (EU) 2023/2831, article 3). */
const DE_MINIMIS_YEARS = 3

interface Weighed {
  /** Sum of the grants since the day, for the declaration of de minimis aid. */
  recent: { since: string; amount: number }
  /** Grants of before the day would exclude the lead where they are not settled; absent without that rule. */
  unsettled?: { before: string; count: number }
}

/** What earlier grants mean for the rules of a call, counted back from its closing. Whether one is settled is not known here. */
export function weighEarlierGrants(
  grants: readonly Pick<EarlierGrant, 'amount' | 'legalAct'>[],
  { rules, closesAt, timeZone }: Pick<RuledCall, 'rules' | 'closesAt' | 'timeZone'>,
): Weighed {
  const closing = toLocalTime(closesAt, timeZone).slice(0, 10)
  const since = yearsBefore(closing, DE_MINIMIS_YEARS)
  const amount = grants
    .filter(({ legalAct }) => legalAct.date >= since)
    .reduce((sum, grant) => sum + grant.amount, 0)
  const years = rules?.unsettledGrantYears
  if (years === undefined) return { recent: { since, amount } }
  const before = yearsBefore(closing, years)
  const count = grants.filter(({ legalAct }) => legalAct.date < before).length
  return { recent: { since, amount }, unsettled: { before, count } }
}
