import type { ClosingFault, Meeting } from '../../../../shared/committee/meeting.ts'
import { isSame } from '../../../../shared/is-same.ts'

type Agenda = Pick<Meeting, 'items'>

/** What a fault is about: one item, or the whole agenda where it comes of several. */
const subjectOf = ({ code, dossierId }: ClosingFault, { items }: Agenda) =>
  dossierId === undefined || code === 'rank_twice'
    ? items
    : items.find((item) => item.dossierId === dossierId)

/**
 * Of what the server refused to close a meeting for, what nothing was done about since: what was changed or taken off
 * the agenda is judged anew when closing is asked for again. `before`: the meeting as it was refused.
 */
export const standingFaults = (
  faults: readonly ClosingFault[],
  before: Agenda,
  now: Agenda,
): readonly ClosingFault[] =>
  faults.filter((fault) => {
    const subject = subjectOf(fault, now)
    return subject !== undefined && isSame(subjectOf(fault, before), subject)
  })
