import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { LANGUAGES } from '../../shared/language.ts'
import { PRINT_STATES, PRINTED_FILES } from '../../shared/submissions/files.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'

const PrintedItem = z.object({
  name: z.enum(PRINTED_FILES),
  language: z.enum(LANGUAGES),
  size: z.int(),
  sha256: z.string(),
  /** Where it stands in the records bucket. */
  recordKey: z.string(),
})
export type PrintedItem = z.infer<typeof PrintedItem>

/** PDFs of a submission: where they stand, or that they are on their way. Absent until the first run of the job. */
const FilesItem = z.object({
  state: z.enum(PRINT_STATES),
  askedAt: z.string().optional(),
  files: z.array(PrintedItem).default([]),
})
export type FilesItem = z.infer<typeof FilesItem>

/** What is known of a submission's PDFs, or undefined. */
export async function findFiles(
  table: Table,
  dossierId: string,
  number: number,
): Promise<FilesItem | undefined> {
  const item = await table.get(keys.submissionFiles(dossierId, number))
  return item && FilesItem.parse(item)
}

/** Notes how the PDFs stand; gives false where they are made already, which nothing changes. */
export async function noteFiles(
  table: Table,
  dossierId: string,
  number: number,
  { state, askedAt, files = [] }: Partial<FilesItem> & Pick<FilesItem, 'state'>,
): Promise<boolean> {
  try {
    await table.update({
      Key: keys.submissionFiles(dossierId, number),
      UpdateExpression:
        'SET kind = :kind, schemaVersion = :one, #state = :state, #files = :files' +
        (askedAt === undefined ? '' : ', askedAt = :askedAt'),
      ConditionExpression: 'attribute_not_exists(pk) OR #state <> :made',
      ExpressionAttributeNames: { '#state': 'state', '#files': 'files' },
      ExpressionAttributeValues: {
        ':kind': 'SubmissionFiles',
        ':one': 1,
        ':state': state,
        ':made': 'made',
        ':files': files,
        ...(askedAt !== undefined && { ':askedAt': askedAt }),
      },
    })
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}
