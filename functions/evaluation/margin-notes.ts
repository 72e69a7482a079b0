import { MarginNotes, type MarginContent } from '../../shared/evaluation/margin.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { actorOf, type Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import { standingFrom, standingKeys } from '../dossiers/dossier.store.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import { Transaction } from '../storage/transaction.ts'
import { refuseConflicted } from './record-conflict.ts'

interface Which {
  dossierId: string
}

async function authoriseReading(context: Context, { dossierId }: Which): Promise<void> {
  const { accountId } = actorOf(context)
  const standing = standingFrom(await context.table.getMany(standingKeys(dossierId, accountId)))
  authorise(context, 'evaluation.readOwn', standing)
  await refuseConflicted(context, standing)
}

async function read(context: Context, { dossierId }: Which): Promise<MarginNotes> {
  const item = await context.table.get(keys.marginNotes(actorOf(context).accountId, dossierId))
  return item ? MarginNotes.parse(item) : { notes: {}, revision: 0 }
}

/** The own notes in the margin of a dossier; none at first. They stand with the evaluator, and nobody else reads them. */
export async function readMarginNotes(context: Context, which: Which): Promise<MarginNotes> {
  await authoriseReading(context, which)
  return read(context, which)
}

/** All of an account's notes in margins, for the copy of what the portal knows of it. */
export async function readAllMarginNotes(table: Table, accountId: string): Promise<MarginNotes[]> {
  const items = await table.partition(accountId, 'margin#')
  return items.map((item) => MarginNotes.parse(item))
}

/** Saves the own notes on the revision that `If-Match` names. */
export async function saveMarginNotes(
  context: Context,
  { dossierId, notes }: Which & MarginContent,
): Promise<MarginNotes> {
  await authoriseReading(context, { dossierId })
  const before = context.ifMatch ?? 0
  const saved: MarginNotes = { notes, revision: before + 1, savedAt: context.receivedAt }
  const transaction = new Transaction(context.table)
  transaction.put(
    {
      ...keys.marginNotes(actorOf(context).accountId, dossierId),
      kind: 'MarginNotes',
      schemaVersion: 1,
      ...saved,
    },
    {
      expression: before === 0 ? 'attribute_not_exists(pk)' : 'revision = :before',
      ...(before > 0 && { values: { ':before': before } }),
      otherwise: () => new DomainError('precondition.failed'),
    },
  )
  await transaction.commit()
  return saved
}
