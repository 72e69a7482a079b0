import type { CallContent } from '../calls/call.ts'
import type { ServiceSettings } from '../service.ts'
import type { Territory } from '../territories.ts'
import { toLocalTime } from '../time.ts'
import type { Receipt } from './dossier.ts'

/** Last day of a month; `month` counts from 0 and may lie over 11. */
const lastDayOf = (year: number, month: number) => new Date(Date.UTC(year, month + 1, 0)).getUTCDate()

/**
 * The same day some months later (`2027-02-26` + 2 → `2027-04-26`); where the month has no such day, its last (code
 * de procédure civile, art. 641, the way in which time limits in months are counted).
 */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const target = month - 1 + months
  const kept = Math.min(date, lastDayOf(year, target))
  return new Date(Date.UTC(year, target, kept)).toISOString().slice(0, 10)
}

/** Months in which an applicant of a territory can go to court, by how far from it they live (CJA R421-1, R421-7). */
export function appealMonths({ appeal }: Pick<ServiceSettings, 'appeal'>, territory: Territory): number {
  if (appeal.localTerritories.includes(territory)) return appeal.months.local
  return appeal.overseasTerritories.includes(territory) ? appeal.months.overseas : appeal.months.abroad
}

/** A call may state a later day for its decision; an earlier one takes nothing from the time that the law gives. */
const silenceDay = (byLaw: string, byCall = ''): string => (byCall > byLaw ? byCall : byLaw)

/** What a receipt tells of the dossier itself. */
export type ReceiptContent = Pick<
  Receipt,
  | 'reference'
  | 'receivedAt'
  | 'firstReceivedAt'
  | 'projectTitle'
  | 'applicant'
  | 'requestedGrant'
  | 'contentHash'
  | 'documents'
>

/**
 * The acknowledgement of an electronic submission, with what CRPA R112-11-1 asks for: date of reception, service with
 * its addresses and telephone, the day on which silence means rejection provided that the dossier is complete
 * (CRPA L231-4 3°), and court and time to appeal for the lead's territory. Days are those of the call's place.
 */
export function buildReceipt(
  settings: ServiceSettings,
  call: Pick<CallContent, 'title' | 'timeZone' | 'rules'>,
  territory: Territory,
  content: ReceiptContent,
): Receipt {
  const { name, postalAddress, email, telephone } = settings
  const receivedOn = toLocalTime(content.receivedAt, call.timeZone).slice(0, 10)
  return {
    ...content,
    timeZone: call.timeZone,
    callTitle: call.title,
    service: { name, postalAddress, email, telephone },
    silenceMeansRejectionOn: silenceDay(
      addMonths(receivedOn, settings.silenceMonths),
      call.rules?.decisionBy,
    ),
    appeal: { court: settings.appeal.court, months: appealMonths(settings, territory) },
  }
}
