import type { CallSummary } from '../../shared/calls/call.ts'
import { announcedState } from '../../shared/decisions/release.ts'
import type { MyDossier } from '../../shared/dossiers/dossier.ts'
import { findCallSummaries } from '../calls/find-call-summaries.ts'
import { actorOf, type Context } from '../context.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import { DossierHead, Member, SectionItem } from './dossier-record.ts'
import { loadDecisions, loadHead } from './dossier.store.ts'
import { readMemberships, type Membership } from './membership.store.ts'

/** Dossiers of the account, the latest first. Costs what the account's own dossiers cost, however many there are. */
export async function listMyDossiers(context: Context): Promise<MyDossier[]> {
  const { table } = context
  const memberships = await readMemberships(table, actorOf(context).accountId)
  const [heads, calls] = await Promise.all([
    readHeads(table, memberships),
    findCallSummaries(
      table,
      memberships.map(({ callId }) => callId),
    ),
  ])
  const restorable = await readRestorable(context, heads)
  const drafts = new Set(heads.filter(({ submittedAt }) => !submittedAt).map(({ id }) => id))
  const titles = await readTitles(
    table,
    memberships.filter(({ dossierId }) => drafts.has(dossierId)),
  )
  const rows = await Promise.all(
    heads.map((head) => toRow(table, head, calls.get(head.callId), titles.get(head.id))),
  )
  return rows
    .flat()
    .map((row) => (row.deletion ? { ...row, isRestorable: restorable.has(row.id) } : row))
    .sort((left, right) => right.createdAt.localeCompare(left.createdAt))
}

async function readHeads(table: Table, memberships: readonly Membership[]): Promise<DossierHead[]> {
  const items = await table.getMany(memberships.map(({ dossierId }) => keys.dossier(dossierId)))
  const heads = items.map((item) => DossierHead.parse(item))
  // What a closed meeting has not carried to a dossier yet is carried by whoever reads it.
  return Promise.all(heads.map((head) => (head.heldBy === undefined ? head : loadHead(table, head.id))))
}

/** Deleted dossiers that the account may bring back. */
async function readRestorable(context: Context, heads: readonly DossierHead[]): Promise<Set<string>> {
  const { accountId } = actorOf(context)
  const deleted = heads.filter(({ deletion }) => deletion && context.receivedAt < deletion.restorableUntil)
  const items = await context.table.getMany(deleted.map(({ id }) => keys.member(id, accountId)))
  return new Set(items.filter((item) => Member.parse(item).relation === 'lead').map(({ pk }) => pk))
}

/** Titles of drafts as they are being written, by dossier: only a submission copies the title to the dossier's item. */
async function readTitles(table: Table, memberships: readonly Membership[]): Promise<Map<string, string>> {
  const places = memberships.flatMap(({ dossierId, title }) => (title ? [{ dossierId, title }] : []))
  const items = await table.getMany(
    places.map(({ dossierId, title }) => keys.section(dossierId, title.sectionId)),
  )
  const sections = new Map(items.map((item) => [item.pk, SectionItem.parse(item)]))
  return new Map(
    places.map(({ dossierId, title }) => {
      const value = sections.get(dossierId)?.answers[title.fieldId]?.value
      return [dossierId, typeof value === 'string' ? value : '']
    }),
  )
}

async function toRow(
  table: Table,
  head: DossierHead,
  call: CallSummary | undefined,
  draftTitle = '',
): Promise<MyDossier[]> {
  if (!call) return []
  const decisions = head.decisions > 0 ? await loadDecisions(table, head.id) : []
  return [
    {
      id: head.id,
      callId: head.callId,
      callTitle: call.title,
      closesAt: call.closesAt,
      timeZone: call.timeZone,
      ...(head.reference !== undefined && { reference: head.reference }),
      projectTitle: head.projectTitle || draftTitle,
      organisation: head.lead,
      state: announcedState(head.state, decisions, call.releasedAt),
      createdAt: head.createdAt,
      ...(head.submittedAt !== undefined && { submittedAt: head.submittedAt }),
      ...(head.deletion && { deletion: head.deletion }),
    },
  ]
}
