import { DECIDABLE } from '../../shared/access/life-cycle.ts'
import { findClosingFaults } from '../../shared/committee/meeting-rules.ts'
import type { ClosingFault, Item } from '../../shared/committee/meeting.ts'
import { findDecisionFault } from '../../shared/decisions/decision-rules.ts'
import type { Decision } from '../../shared/decisions/decision.ts'
import { findForm } from '../calls/find-call.ts'
import { readLastDecisions } from '../decisions/decision-item.ts'
import type { DossierHead } from '../dossiers/dossier-record.ts'
import type { Table } from '../storage/table.ts'
import type { MeetingRecord } from './meeting-record.ts'
import { readHeads } from './settle-meetings.ts'

/** What a meeting decides on, as it stands now. */
export interface Judged {
  heads: ReadonlyMap<string, DossierHead>
  decisions: ReadonlyMap<string, Decision>
  faults: ClosingFault[]
}

interface Subject {
  item: Item
  head: DossierHead | undefined
  current: Decision | undefined
  highestRate: number
  actDate: string
}

const isDecidable = ({ state }: DossierHead) => DECIDABLE.some((known) => known === state)

function faultOf({ item, head, current, highestRate, actDate }: Subject): ClosingFault | undefined {
  const { dossierId, content } = item
  if (!head) return { code: 'not_decidable', dossierId }
  const reference = head.reference ?? ''
  if (head.state === 'evaluation') return { code: 'in_evaluation', dossierId, reference }
  if (!isDecidable(head)) return { code: 'not_decidable', dossierId }
  if (head.decisions !== item.decisions) return { code: 'decided_meanwhile', dossierId, reference }
  const { requestedGrant, totalCost, isUnderThreshold = false } = head
  const subject = { requestedGrant, totalCost, isUnderThreshold, highestRate, current: current?.outcome }
  const fault = findDecisionFault(content, subject, actDate)
  return fault && { code: 'content', dossierId, reference, fault: fault.code }
}

/** Everything that stands in the way of deciding what is on the agenda; the envelope is judged by its own write. */
export async function judgeItems(
  table: Table,
  { head: meeting, items }: MeetingRecord,
  actDate: string,
): Promise<Judged> {
  const heads = new Map((await readHeads(table, meeting.agenda)).map((head) => [head.id, head]))
  const decisions = await readLastDecisions(table, [...heads.values()])
  const rates = new Map<number, number>()
  for (const version of new Set([...heads.values()].map(({ formVersion }) => formVersion)))
    rates.set(version, (await findForm(table, meeting.callId, version)).highestRate)
  const faults = items.flatMap((item) => {
    const head = heads.get(item.dossierId)
    const highestRate = rates.get(head?.formVersion ?? 0) ?? 0
    return faultOf({ item, head, current: decisions.get(item.dossierId), highestRate, actDate }) ?? []
  })
  return { heads, decisions, faults: [...findClosingFaults(meeting, items), ...faults] }
}
