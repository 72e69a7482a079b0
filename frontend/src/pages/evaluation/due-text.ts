import type { MyAssignment } from '../../../../shared/evaluation/evaluation.ts'
import { serverNow } from '../../api/clock.ts'
import { longDate } from '../../i18n/format.ts'

interface Words {
  by: (day: string) => string
  late: (day: string) => string
}

/** Until when an evaluation is expected, in words; nothing where the service named no day. */
export function dueText({ dueOn }: Pick<MyAssignment, 'dueOn'>, words: Words): string[] {
  if (dueOn === undefined) return []
  return [isLate({ dueOn }) ? words.late(longDate(dueOn)) : words.by(longDate(dueOn))]
}

/** Whether the day is over, everywhere on earth where somebody may still count on it. */
export const isLate = ({ dueOn }: Pick<MyAssignment, 'dueOn'>): boolean =>
  dueOn !== undefined && new Date(Date.parse(serverNow()) - 12 * 3_600_000).toISOString().slice(0, 10) > dueOn
