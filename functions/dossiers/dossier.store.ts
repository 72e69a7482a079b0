import type * as z from 'zod'
import { stateAfter, type TransitionName } from '../../shared/access/life-cycle.ts'
import type { Decision } from '../../shared/decisions/decision.ts'
import type { Partner } from '../../shared/dossiers/dossier.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { settleHeld } from '../committee/settle-held.ts'
import { noteHead } from '../audit/daily-heads.ts'
import { recordEvent } from '../audit/record-event.ts'
import { actorOf, type Context } from '../context.ts'
import { calibrationKeys } from '../storage/calibration-keys.ts'
import { keys, type Key } from '../storage/keys.ts'
import type { Item, Reading, Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'
import { DOSSIER_KINDS, DossierHead, type DossierRecord, type Member } from './dossier-record.ts'
import { putRows } from './dossier-row.ts'
import { noteDraft } from './draft-note.ts'

type Kind = keyof typeof DOSSIER_KINDS
type ItemOf<K extends Kind> = z.infer<(typeof DOSSIER_KINDS)[K]>

/** Items of one kind, read by its schema, in the order of their sort keys. */
export function itemsOf<K extends Kind>(items: readonly Item[], kind: K): ItemOf<K>[] {
  // The table's entry for K is the schema of ItemOf<K>; the compiler cannot follow an index by a type parameter.
  const schema: z.ZodType<ItemOf<K>> = DOSSIER_KINDS[kind] as unknown as z.ZodType<ItemOf<K>>
  return items.filter((item) => item.kind === kind).map((item) => schema.parse(item['event'] ?? item))
}

/** The dossier's own item, or `dossier.not_found`. */
export async function loadHead(table: Table, dossierId: string): Promise<DossierHead> {
  const read = async () => {
    const item = await table.get(keys.dossier(dossierId))
    if (!item) throw new DomainError('dossier.not_found')
    return DossierHead.parse(item)
  }
  const head = await read()
  return (await isStale(table, head)) ? read() : head
}

/** Whether a closed meeting decided on the dossier since it was written, and that is written now: it is read again. */
async function isStale(table: Table, head: DossierHead): Promise<boolean> {
  if (head.heldBy === undefined) return false
  await settleHeld(table, head, changeDossier)
  return true
}

/** The whole dossier by one query on its partition, or `dossier.not_found`. */
export async function loadDossier(
  table: Table,
  dossierId: string,
  reading?: Reading,
): Promise<DossierRecord> {
  let items = await table.partition(dossierId, '', reading)
  let [head] = itemsOf(items, 'Dossier')
  if (head && (await isStale(table, head))) {
    // What was just settled is read as it was written.
    items = await table.partition(dossierId)
    head = itemsOf(items, 'Dossier')[0]
  }
  if (!head) throw new DomainError('dossier.not_found')
  return {
    head,
    partners: itemsOf(items, 'Partner').sort(byRole),
    formerPartners: itemsOf(items, 'FormerPartner'),
    invitations: itemsOf(items, 'Invitation').sort((left, right) =>
      left.invitedAt.localeCompare(right.invitedAt),
    ),
    confirmations: itemsOf(items, 'Confirmation'),
    members: itemsOf(items, 'Member'),
    sections: itemsOf(items, 'Section'),
    documents: itemsOf(items, 'Document').sort((left, right) =>
      left.announcedAt.localeCompare(right.announcedAt),
    ),
    submissions: itemsOf(items, 'Submission'),
    completions: itemsOf(items, 'Completion'),
    assignments: itemsOf(items, 'Assignment'),
    calibrators: itemsOf(items, 'Calibrator'),
    lifts: itemsOf(items, 'ConflictLift'),
    evaluations: itemsOf(items, 'Evaluation'),
    decisions: itemsOf(items, 'Decision'),
    events: itemsOf(items, 'AuditEvent'),
  }
}

/** The lead first, then the others, always in the same order. */
const byRole = (left: Partner, right: Partner) =>
  Number(right.role === 'lead') - Number(left.role === 'lead') || left.id.localeCompare(right.id)

/** Items that say how one account stands to a dossier. */
export const standingKeys = (dossierId: string, accountId: string): Key[] => [
  keys.dossier(dossierId),
  keys.member(dossierId, accountId),
  keys.assignment(dossierId, accountId),
  calibrationKeys.calibrator(dossierId, accountId),
]

/** A dossier's head, and what makes the account a member or an evaluator of it; or `dossier.not_found`. */
export function standingFrom(
  items: readonly Item[],
): Pick<DossierRecord, 'head' | 'members' | 'assignments' | 'calibrators'> {
  const [head] = itemsOf(items, 'Dossier')
  if (!head) throw new DomainError('dossier.not_found')
  return {
    head,
    members: itemsOf(items, 'Member'),
    assignments: itemsOf(items, 'Assignment'),
    calibrators: itemsOf(items, 'Calibrator'),
  }
}

/** People who write for a dossier, alone. */
export async function loadMembers(table: Table, dossierId: string): Promise<Member[]> {
  return itemsOf(await table.partition(dossierId, 'member#'), 'Member')
}

/** Decisions of a dossier alone, in the order of recording. */
export async function loadDecisions(table: Table, dossierId: string): Promise<Decision[]> {
  return itemsOf(await table.partition(dossierId, 'decision#'), 'Decision')
}

/** What changes on the dossier's item, with the event that tells it. */
export interface DossierChange {
  event: { type: string; facts: Record<string, unknown> }
  /** Account that did it; the context's actor where absent, `system` for what happens by itself. */
  actor?: string
  action?: TransitionName
  /** The meeting that held the dossier for this change, and lets it go by it. */
  settles?: string
  set?: Partial<Omit<DossierHead, 'id' | 'state' | 'revision' | 'chain'>>
}

/**
 * Adds to the transaction: the new state (`dossier.transition` where the action does not start from the present one),
 * the audit event, the head of the chain, and, from submission on, the rows of the call's table. The condition is the
 * old head of the chain, so a dossier changes in one order only; the loser of a race gets `dossier.changed_meanwhile`.
 */
export function changeDossier(
  transaction: Transaction,
  context: Pick<Context, 'receivedAt' | 'actor'>,
  head: DossierHead,
  change: DossierChange,
): DossierHead {
  const state = change.action ? stateAfter(head.state, change.action) : head.state
  if (!state) throw new DomainError('dossier.transition', { state: head.state, action: change.action })
  const { heldBy, ...free } = head
  // In a moment it is decided, or free again.
  if (heldBy !== change.settles) throw new DomainError('dossier.changed_meanwhile')
  const event = recordEvent(transaction, head.chain, {
    dossierId: head.id,
    type: change.event.type,
    at: context.receivedAt,
    actor: change.actor ?? actorOf(context).accountId,
    facts: change.event.facts,
  })
  const next: DossierHead = {
    ...free,
    ...change.set,
    state,
    revision: head.revision + 1,
    chain: { sequence: event.sequence, hash: event.hash },
  }
  transaction.put(toItem(next), {
    expression: `chain.#hash = :head AND papers = :papers AND ${heldBy === undefined ? 'attribute_not_exists(heldBy)' : 'heldBy = :held'}`,
    names: { '#hash': 'hash' },
    values: {
      ':head': head.chain.hash,
      ':papers': head.papers,
      ...(heldBy !== undefined && { ':held': heldBy }),
    },
    otherwise: () => new DomainError('dossier.changed_meanwhile'),
  })
  noteHead(transaction, event)
  if (next.state !== 'draft' && next.state !== 'deleted') putRows(transaction, next)
  noteDraft(transaction, next, head.state)
  return next
}

/** The dossier's own item, as it is written. */
export const toItem = (head: DossierHead): Item => ({
  ...keys.dossier(head.id),
  kind: 'Dossier',
  schemaVersion: 1,
  ...head,
})

const TRIES = 12

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Runs work that loads, judges and writes; again from the start where another writer was faster. */
export async function withFreshDossier<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      const isRace = error instanceof DomainError && error.code === 'dossier.changed_meanwhile'
      if (!isRace || attempt === TRIES) throw error
      await pause(Math.random() * Math.min(5 * 2 ** attempt, 300))
    }
  }
}
