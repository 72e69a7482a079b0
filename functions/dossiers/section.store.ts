import { ConditionalCheckFailedException, DynamoDBServiceException } from '@aws-sdk/client-dynamodb'
import type { PublicCall } from '../../shared/calls/call.ts'
import { canonicalJson } from '../../shared/canonical-json.ts'
import type { FrozenContent } from '../../shared/completion/comparison.ts'
import type { SaveSection } from '../../shared/dossiers/api.ts'
import type { StoredAnswer } from '../../shared/dossiers/dossier.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import type { Transaction } from '../storage/transaction.ts'
import { SectionItem } from './dossier-record.ts'

export type FieldChange = SaveSection['changes'][number]

/** A save as it is written: whose, where, on which form, and from which revisions. */
export interface SectionWrite {
  dossierId: string
  sectionId: string
  callId: string
  formVersion: number
  accountId: string
  savedAt: string
  /** Revision of the whole section that the person saw, where they named one. */
  ifMatch: number | undefined
  changes: readonly FieldChange[]
}

/** DynamoDB's limit of an item; a form whose texts could fill more in one section is the exception. */
const HIGHEST_SECTION_SIZE = 400 * 1024

/** The section as it stands, or undefined. */
export async function readSection(
  table: Table,
  dossierId: string,
  sectionId: string,
): Promise<SectionItem | undefined> {
  const item = await table.get(keys.section(dossierId, sectionId))
  return item && SectionItem.parse(item)
}

/** Answers as they stand after the write. */
export const answersOf = ({ changes, accountId, savedAt }: SectionWrite): Record<string, StoredAnswer> =>
  Object.fromEntries(
    changes.map(({ fieldId, value, baseRevision }) => [
      fieldId,
      { value, revision: baseRevision + 1, savedAt, savedBy: accountId },
    ]),
  )

/** The one conditional write of a save: every reason to refuse it stands in its condition. */
function toUpdate(write: SectionWrite) {
  const answers = answersOf(write)
  const { changes } = write
  const names = Object.fromEntries(changes.map(({ fieldId }, index) => [`#field${index}`, fieldId]))
  const bases = changes.filter(({ baseRevision }) => baseRevision > 0).map(({ baseRevision }) => baseRevision)
  const conditions = [
    'isOpen = :open AND contains(editors, :account) AND callId = :call AND formVersion = :form',
    ...(write.ifMatch === undefined ? [] : ['revision = :ifMatch']),
    ...changes.map(({ baseRevision }, index) =>
      baseRevision > 0
        ? `answers.#field${index}.revision = :base${baseRevision}`
        : `attribute_not_exists(answers.#field${index})`,
    ),
  ]
  const sets = changes.map((_change, index) => `answers.#field${index} = :answer${index}`)
  return {
    Key: keys.section(write.dossierId, write.sectionId),
    UpdateExpression: `SET revision = revision + :one, ${sets.join(', ')}`,
    ConditionExpression: conditions.join(' AND '),
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: {
      ':one': 1,
      ':open': true,
      ':account': write.accountId,
      ':call': write.callId,
      ':form': write.formVersion,
      ...(write.ifMatch !== undefined && { ':ifMatch': write.ifMatch }),
      ...Object.fromEntries(bases.map((base) => [`:base${base}`, base])),
      ...Object.fromEntries(
        changes.map(({ fieldId }, index) => [`:answer${index}`, answers[fieldId]] as const),
      ),
    },
    ReturnValues: 'UPDATED_NEW',
  } as const
}

/** Writes a save. Gives the section's new revision, or undefined where the condition did not hold. */
export async function writeSection(table: Table, write: SectionWrite): Promise<number | undefined> {
  try {
    const changed = await table.update(toUpdate(write))
    return Number(changed?.['revision'])
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined
    if (isTooLarge(error)) throw new DomainError('request.too_large', { limit: HIGHEST_SECTION_SIZE })
    throw error
  }
}

const isTooLarge = (error: unknown) =>
  error instanceof DynamoDBServiceException &&
  error.name === 'ValidationException' &&
  error.message.includes('maximum allowed size')

/** Adds to the transaction new sections that these accounts may write, empty where there are no answers for them. */
export function putNewSections(
  transaction: Transaction,
  dossierId: string,
  { id: callId, formVersion }: Pick<PublicCall, 'id' | 'formVersion'>,
  {
    keys: sectionKeys,
    editors,
    answers = {},
  }: {
    keys: readonly string[]
    editors: readonly string[]
    answers?: Record<string, Record<string, StoredAnswer>>
  },
): void {
  for (const key of sectionKeys) {
    const section: SectionItem = {
      id: key,
      revision: answers[key] ? 1 : 0,
      callId,
      formVersion,
      isOpen: true,
      editors: new Set(editors),
      answers: answers[key] ?? {},
    }
    transaction.put({ ...keys.section(dossierId, key), kind: 'Section', schemaVersion: 1, ...section })
  }
}

/** Adds to the transaction that sections of a partner that came back are open again, for these accounts. */
export function returnSections(
  transaction: Transaction,
  dossierId: string,
  { keys: sectionKeys, editors }: { keys: readonly string[]; editors: readonly string[] },
): void {
  for (const key of sectionKeys)
    transaction.update(keys.section(dossierId, key), {
      expression: 'SET isOpen = :open, editors = :editors',
      values: { ':open': true, ':editors': new Set(editors) },
    })
}

/** Adds to the transaction that nobody writes in sections any more; their answers are kept. */
export function withdrawSections(
  transaction: Transaction,
  dossierId: string,
  sections: readonly SectionItem[],
): void {
  for (const { id } of sections)
    transaction.update(keys.section(dossierId, id), {
      expression: 'SET isOpen = :closed',
      values: { ':closed': false },
    })
}

/** Adds to the transaction that an account may write in sections. */
export function addEditor(
  transaction: Transaction,
  dossierId: string,
  { keys: sectionKeys, accountId }: { keys: readonly string[]; accountId: string },
): void {
  for (const key of sectionKeys)
    transaction.update(keys.section(dossierId, key), {
      expression: 'ADD editors :account',
      values: { ':account': new Set([accountId]) },
    })
}

/** Adds to the transaction that saves of these sections are looked at, because somebody confirmed what they hold. */
export function watchSections(
  transaction: Transaction,
  dossierId: string,
  sections: readonly SectionItem[],
): void {
  for (const { id } of sections.filter(({ watchedFor }) => !watchedFor))
    transaction.update(keys.section(dossierId, id), {
      expression: 'SET watchedFor = :confirmations',
      values: { ':confirmations': 'confirmations' },
    })
}

/** Adds to the transaction that nobody's confirmation hangs on these sections any more. */
export function unwatchSections(
  transaction: Transaction,
  dossierId: string,
  sections: readonly SectionItem[],
): void {
  for (const { id } of sections.filter(({ watchedFor }) => watchedFor))
    transaction.update(keys.section(dossierId, id), { expression: 'REMOVE watchedFor' })
}

/**
 * Adds to the transaction that sections are closed as they were read: a save in the same moment either stands in what
 * was read, or makes the transaction start again.
 */
export function closeSections(
  transaction: Transaction,
  dossierId: string,
  sections: readonly SectionItem[],
): void {
  for (const { id, revision } of sections)
    transaction.update(
      keys.section(dossierId, id),
      { expression: 'SET isOpen = :closed', values: { ':closed': false } },
      {
        expression: 'revision = :revision AND isOpen = :open',
        values: { ':revision': revision, ':open': true },
        otherwise: () => new DomainError('dossier.changed_meanwhile'),
      },
    )
}

/** Adds to the transaction that nobody writes the sections any more, whatever stands in them. */
export function shutSections(
  transaction: Transaction,
  dossierId: string,
  sections: readonly SectionItem[],
): void {
  for (const { id } of sections.filter(({ isOpen }) => isOpen)) setOpen(transaction, dossierId, id, false)
}

/** Adds to the transaction that the sections of a draft can be written again. */
export function reopenSections(
  transaction: Transaction,
  dossierId: string,
  sections: readonly SectionItem[],
): void {
  for (const { id } of sections) setOpen(transaction, dossierId, id, true)
}

function setOpen(transaction: Transaction, dossierId: string, sectionId: string, isOpen: boolean): void {
  transaction.update(keys.section(dossierId, sectionId), {
    expression: 'SET isOpen = :isOpen',
    values: { ':isOpen': isOpen },
  })
}

/** Adds to the transaction that sections are open again, as they were read. */
export function openSections(
  transaction: Transaction,
  dossierId: string,
  sections: readonly SectionItem[],
): void {
  for (const { id, revision } of sections)
    transaction.update(
      keys.section(dossierId, id),
      { expression: 'SET isOpen = :open', values: { ':open': true } },
      {
        expression: 'revision = :revision AND isOpen = :closed',
        values: { ':revision': revision, ':closed': false },
        otherwise: () => new DomainError('dossier.changed_meanwhile'),
      },
    )
}

/** An answer as it was submitted; what stands now, where that is the same. */
function restoredAnswer(
  present: StoredAnswer | undefined,
  value: StoredAnswer['value'],
  { submittedAt, submittedBy }: { submittedAt: string; submittedBy: string },
): StoredAnswer {
  if (present && canonicalJson(present.value) === canonicalJson(value)) return present
  return { value, revision: (present?.revision ?? 0) + 1, savedAt: submittedAt, savedBy: submittedBy }
}

/** Adds to the transaction that the open ones of the sections are closed, with the answers that were submitted. */
export function restoreSections(
  transaction: Transaction,
  dossierId: string,
  sections: readonly SectionItem[],
  { frozen, submittedBy }: { frozen: FrozenContent; submittedBy: string },
): void {
  const submission = { submittedAt: frozen.submission.receivedAt, submittedBy }
  for (const { id, revision, answers } of sections.filter(({ isOpen }) => isOpen)) {
    const submitted = frozen.answers[id] ?? {}
    // What a condition hid was not submitted and is kept; what was first answered since then goes.
    const hidden = Object.entries(answers).filter(
      ([fieldId, { savedAt }]) => !(fieldId in submitted) && savedAt <= submission.submittedAt,
    )
    const restored = Object.entries(submitted).map(
      ([fieldId, value]) => [fieldId, restoredAnswer(answers[fieldId], value, submission)] as const,
    )
    transaction.update(
      keys.section(dossierId, id),
      {
        expression: 'SET isOpen = :closed, answers = :answers, revision = revision + :one',
        values: { ':closed': false, ':answers': Object.fromEntries([...hidden, ...restored]), ':one': 1 },
      },
      {
        expression: 'revision = :revision AND isOpen = :open',
        values: { ':revision': revision, ':open': true },
        otherwise: () => new DomainError('dossier.changed_meanwhile'),
      },
    )
  }
}
