import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { ExportJob } from '../../shared/exports/export-job.ts'
import { keys } from '../storage/keys.ts'
import type { Item, Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'

/** Days for which a file can be fetched; the bucket forgets it a little later. */
const AVAILABLE_DAYS = 7

export const availableUntil = (createdAt: string): string =>
  new Date(Date.parse(createdAt) + AVAILABLE_DAYS * 24 * 3600_000).toISOString()

/** An export with where its file is, and which run is making it: a later run overtakes an earlier one. */
const ExportItem = ExportJob.extend({
  objectKey: z.string().optional(),
  run: z.string().optional(),
  /** When the run last said that it lives. */
  beatAt: z.string().optional(),
})
export type ExportItem = z.infer<typeof ExportItem>

/** A run beats with every page; one that is silent for this long, the longest life of a function, has died. */
const SILENT_AFTER_MS = 15 * 60_000

/** What the service reads of it. A run that died has failed, also where nobody was left to write so. */
export function exportOf({ objectKey: _key, run: _run, beatAt, ...job }: ExportItem, now: string): ExportJob {
  const isDead =
    job.state === 'running' && beatAt !== undefined && Date.parse(now) - Date.parse(beatAt) > SILENT_AFTER_MS
  return isDead ? { ...job, state: 'failed' } : job
}

/** Adds a new export to the transaction, with its line in the list of its call. Both end with the file. */
export function createExport(transaction: Transaction, job: ExportJob): void {
  const expiresAt = Math.floor(Date.parse(job.availableUntil) / 1000)
  transaction.put({ ...keys.export(job.id), kind: 'Export', schemaVersion: 1, expiresAt, ...job })
  transaction.put({
    ...keys.callExport(job.callId, job.createdAt, job.id),
    kind: 'CallExport',
    schemaVersion: 1,
    expiresAt,
    exportId: job.id,
  })
}

/** An export, or `export.not_found`, also where it has expired and is only not yet swept away. */
export async function readExport(table: Table, exportId: string, now: string): Promise<ExportItem> {
  const item = await table.get(keys.export(exportId))
  if (item?.kind !== 'Export' || isOver(item, now)) throw new DomainError('export.not_found')
  return ExportItem.parse(item)
}

const isOver = (item: Item, now: string) => Number(item['expiresAt']) * 1000 <= Date.parse(now)

/** Exports of a call, the latest first. */
export async function readExports(table: Table, callId: string, now: string): Promise<ExportItem[]> {
  const pointers = await table.partition(callId, 'export#')
  const items = await table.getMany(pointers.map(({ exportId }) => keys.export(String(exportId))))
  return items
    .filter((item) => !isOver(item, now))
    .map((item) => ExportItem.parse(item))
    .sort((left, right) => right.createdAt.localeCompare(left.createdAt))
}

type Changes = Partial<Pick<ExportItem, 'state' | 'done' | 'size' | 'finishedAt' | 'objectKey' | 'beatAt'>>

/** Thrown where another run has taken over, or the export is done: the work of this one is of no use any more. */
export class Overtaken extends Error {}

/** Writes what a run has to say, on condition that it still is the one that makes the file. */
export async function noteRun(table: Table, exportId: string, run: string, changes: Changes): Promise<void> {
  const entries = Object.entries(changes)
  try {
    await table.update({
      Key: keys.export(exportId),
      UpdateExpression: `SET ${entries.map(([name]) => `#${name} = :${name}`).join(', ')}`,
      ConditionExpression: '#run = :run AND #state = :running',
      ExpressionAttributeNames: {
        ...Object.fromEntries(entries.map(([name]) => [`#${name}`, name])),
        '#run': 'run',
        '#state': 'state',
      },
      ExpressionAttributeValues: {
        ...Object.fromEntries(entries.map(([name, value]) => [`:${name}`, value])),
        ':run': run,
        ':running': 'running',
      },
    })
  } catch (error) {
    throw error instanceof ConditionalCheckFailedException ? new Overtaken() : error
  }
}

/** Makes a run the one that makes the file; false where there is nothing left to make. */
export async function takeOver(table: Table, exportId: string, run: string, now: string): Promise<boolean> {
  try {
    await table.update({
      Key: keys.export(exportId),
      UpdateExpression: 'SET #state = :running, #run = :run, beatAt = :now, done = :zero',
      ConditionExpression: 'attribute_exists(pk) AND #state <> :done',
      ExpressionAttributeNames: { '#state': 'state', '#run': 'run' },
      ExpressionAttributeValues: {
        ':running': 'running',
        ':run': run,
        ':now': now,
        ':zero': 0,
        ':done': 'done',
      },
    })
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}

/** Adds to the transaction that a failed export waits to be made again. */
export function askAgain(transaction: Transaction, { id, state, run }: ExportItem): void {
  transaction.update(
    keys.export(id),
    {
      expression: 'SET #state = :waiting, done = :zero REMOVE finishedAt',
      names: { '#state': 'state', '#run': 'run' },
      values: { ':waiting': 'waiting', ':zero': 0 },
    },
    {
      // As it was seen: of two people who ask again in the same moment one does.
      expression:
        run === undefined
          ? '#state = :seen AND attribute_not_exists(#run)'
          : '#state = :seen AND #run = :run',
      values: { ':seen': state, ...(run !== undefined && { ':run': run }) },
      otherwise: () => new DomainError('export.not_failed'),
    },
  )
}
