import type { EvaluatorContent } from './profile.ts'

type Availability = EvaluatorContent['availability']

/** A profile of somebody who has not said anything yet. */
export const EMPTY_PROFILE: EvaluatorContent = {
  languages: [],
  themes: [],
  affiliations: [],
  relations: [],
  availability: { from: null, to: null, fewest: 0, most: null },
}

/** Whether somebody is there on a day (`2027-03-01`); both ends count. */
const isAvailable = ({ from, to }: Availability, day: string): boolean =>
  (from === null || from <= day) && (to === null || day <= to)

/** Fewest and most dossiers of a call for somebody on a day: none for who is away. */
export function loadsOn(availability: Availability, day: string): { fewest: number; most: number } {
  if (!isAvailable(availability, day)) return { fewest: 0, most: 0 }
  const most = availability.most ?? Infinity
  return { fewest: Math.min(availability.fewest, most), most }
}

/** First fault of an availability: it ends before it begins, or asks for more than it takes. */
export function findAvailabilityFault({
  from,
  to,
  fewest,
  most,
}: Availability): 'evaluator.period' | 'evaluator.loads' | undefined {
  if (from !== null && to !== null && to < from) return 'evaluator.period'
  return most !== null && most < fewest ? 'evaluator.loads' : undefined
}
