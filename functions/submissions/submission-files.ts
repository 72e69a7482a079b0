import { DomainError } from '../../shared/errors/domain-error.ts'
import type { Language } from '../../shared/language.ts'
import type { SubmissionFiles } from '../../shared/submissions/api.ts'
import { PRINT_PATIENCE, type PrintedFile } from '../../shared/submissions/files.ts'
import type { Permission } from '../../shared/access/permissions.ts'
import type { Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import { loadDossier } from '../dossiers/dossier.store.ts'
import type { SubmissionItem } from '../dossiers/dossier-record.ts'
import { runLater } from '../jobs/run-later.ts'
import { linkTo } from '../storage/files.ts'
import { sizeOfRecord } from '../storage/records.ts'
import { Transaction } from '../storage/transaction.ts'
import { findFiles, noteFiles } from './submission-files.store.ts'

const SECONDS = 5 * 60

export interface SubmissionName {
  dossierId: string
  /** As it stands in the address; `latest` for the last one. */
  number: string
}

interface Submission {
  item: SubmissionItem
  reference: string
}

/** The submission with this number of a dossier that the asker may read whole. */
async function findSubmission(
  context: Context,
  { dossierId, number }: SubmissionName,
  permission: Permission,
): Promise<Submission> {
  const record = await loadDossier(context.table, dossierId)
  authorise(context, permission, record)
  const item =
    number === 'latest'
      ? record.submissions.at(-1)
      : record.submissions.find((candidate) => String(candidate.number) === number)
  if (!item) throw new DomainError('submission.unknown')
  return { item, reference: item.receipt.reference }
}

async function viewFiles(
  context: Context,
  dossierId: string,
  item: SubmissionItem,
): Promise<SubmissionFiles> {
  const [printed, size] = await Promise.all([
    findFiles(context.table, dossierId, item.number),
    sizeOfRecord(context, item.recordKey),
  ])
  const content = { name: 'content.json' as const, size, sha256: item.contentHash }
  return {
    number: item.number,
    state: printed?.state ?? 'making',
    askedAt: printed?.askedAt ?? item.submittedAt,
    files: [
      content,
      ...(printed?.files ?? []).map(({ name, language, size: bytes, sha256 }) => ({
        name,
        language,
        size: bytes,
        sha256,
      })),
    ],
  }
}

/** What can be downloaded of a submission, and how its PDFs stand. */
export async function listSubmissionFiles(context: Context, name: SubmissionName): Promise<SubmissionFiles> {
  const { item } = await findSubmission(context, name, 'dossier.export')
  return viewFiles(context, name.dossierId, item)
}

/** Asks again for PDFs that failed, or that are long in coming; else answers how they stand. */
export async function printSubmissionAgain(context: Context, name: SubmissionName): Promise<SubmissionFiles> {
  const { item } = await findSubmission(context, name, 'dossier.printAgain')
  const { dossierId } = name
  const files = await viewFiles(context, dossierId, item)
  const waited = Date.parse(context.receivedAt) - Date.parse(files.askedAt)
  if (files.state === 'made' || (files.state === 'making' && waited < PRINT_PATIENCE)) return files
  const isNoted = await noteFiles(context.table, dossierId, item.number, {
    state: 'making',
    askedAt: context.receivedAt,
  })
  if (isNoted) {
    const transaction = new Transaction(context.table)
    runLater(transaction, context, 'submission.print', { dossierId, number: item.number })
    await transaction.commit()
  }
  return viewFiles(context, dossierId, item)
}

/** A link to the exact content, minutes long. */
export async function linkContent(context: Context, name: SubmissionName): Promise<string> {
  const { item, reference } = await findSubmission(context, name, 'dossier.export')
  const object = {
    bucket: context.config.recordsBucket,
    key: item.recordKey,
    name: `${reference}.json`,
    mediaType: 'application/json',
  }
  return linkTo(context, object, 'attachment', SECONDS)
}

const FILE_NAMES: Record<Language, Record<PrintedFile, string>> = {
  fr: { 'dossier.pdf': 'dossier', 'receipt.pdf': 'accusé de réception' },
  en: { 'dossier.pdf': 'dossier', 'receipt.pdf': 'receipt' },
}

/** A link to a PDF of a submission, minutes long; `submission.not_made` while there is none. */
export async function linkPrinted(
  context: Context,
  name: SubmissionName & { file: PrintedFile; language?: Language | undefined },
): Promise<string> {
  const { item, reference } = await findSubmission(context, name, 'dossier.export')
  const language = name.language ?? context.language
  const printed = await findFiles(context.table, name.dossierId, item.number)
  const found = printed?.files.find((file) => file.name === name.file && file.language === language)
  if (!found) throw new DomainError('submission.not_made')
  const object = {
    bucket: context.config.recordsBucket,
    key: found.recordKey,
    name: `${reference} ${FILE_NAMES[language][name.file]}.pdf`,
    mediaType: 'application/pdf',
  }
  return linkTo(context, object, 'inline', SECONDS)
}
