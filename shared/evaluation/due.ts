import { morningDue, morningsBefore, type Morning } from '../calls/reminders.ts'
import { toLocalTime } from '../time.ts'

/**
 * Days before the one by which evaluations are expected on which evaluators are reminded of what they have left. Seven:
 * they have a day job and a dossier takes hours, so a week with its week-end is the least that still helps; one: the
 * last evening. Nothing earlier, since the day stood in the e-mail that gave them the dossiers, and nothing in between:
 * applicants get a third one because a late dossier is lost, while a late evaluation is only late.
 */
const REMINDED_BEFORE = [7, 1] as const

export interface EvaluationReminder extends Morning<(typeof REMINDED_BEFORE)[number]> {
  /** The day that it is about. */
  dueOn: string
}

/** Last day on which evaluations of a call are expected, and the place by whose clock it ends. */
interface Due {
  dueOn: string
  timeZone: string
}

/** The reminder of which the morning has come and the day is not over, or undefined. `now`: ISO instant. */
export function evaluationReminderDue({ dueOn, timeZone }: Due, now: string): EvaluationReminder | undefined {
  const morning = morningDue(morningsBefore(dueOn, timeZone, REMINDED_BEFORE), now)
  return morning && { ...morning, dueOn }
}

/** Whether the day is over by the clock of the call's place. */
export const isDayOver = ({ dueOn, timeZone }: Due, now: string): boolean =>
  toLocalTime(now, timeZone).slice(0, 10) > dueOn
