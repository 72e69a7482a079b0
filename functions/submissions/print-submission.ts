import { createHash } from 'node:crypto'
import { sha256Hex } from '../../shared/canonical-json.ts'
import { LANGUAGES, type Language } from '../../shared/language.ts'
import { PRINTED_FILES, type PrintedFile } from '../../shared/submissions/files.ts'
import { findAccounts } from '../accounts/find-accounts.ts'
import type { Deps } from '../deps.ts'
import { SubmissionItem } from '../dossiers/dossier-record.ts'
import type { PdfContent } from '../output/pdf/content.ts'
import { renderPdf } from '../output/pdf/render-pdf.ts'
import { dossierDocument } from '../output/submission/dossier-document.ts'
import { receiptDocument } from '../output/submission/receipt-document.ts'
import type { Jobs } from '../jobs/run-later.ts'
import { putRecord, readRecord } from '../storage/records.ts'
import { keys } from '../storage/keys.ts'
import { FrozenContent } from './frozen-content.ts'
import { findFiles, noteFiles, type PrintedItem } from './submission-files.store.ts'

/** A submission as its documents tell it: what was frozen, what the receipt says, and the name of who submitted. */
export interface PrintedSubmission {
  item: SubmissionItem
  content: FrozenContent
  submittedBy: string
}

const DOCUMENTS: Record<PrintedFile, (submission: PrintedSubmission, language: Language) => PdfContent> = {
  'dossier.pdf': dossierDocument,
  'receipt.pdf': receiptDocument,
}

async function loadSubmission(deps: Deps, dossierId: string, number: number): Promise<PrintedSubmission> {
  const item = SubmissionItem.parse(await deps.table.get(keys.submission(dossierId, number)))
  const text = await readRecord(deps, item.recordKey)
  if (sha256Hex(text) !== item.contentHash)
    throw new Error('the frozen content has another hash than its receipt')
  const content = FrozenContent.parse(JSON.parse(text))
  const [account] = await findAccounts(deps.table, [item.submittedBy])
  return { item, content, submittedBy: account?.name ?? item.submittedBy }
}

async function print(
  deps: Deps,
  submission: PrintedSubmission,
  name: PrintedFile,
  language: Language,
): Promise<PrintedItem> {
  const bytes = await renderPdf(DOCUMENTS[name](submission, language))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const recordKey = `submissions/${submission.content.dossierId}/${sha256}.pdf`
  await putRecord(deps, recordKey, bytes, sha256, 'application/pdf')
  return { name, language, size: bytes.length, sha256, recordKey }
}

/**
 * Makes the PDFs of a submission from its frozen content, in every language, and notes where they stand. Done once:
 * a message that comes again finds them made, and a run that died leaves records under their own hash, which the
 * next one writes again to the byte. A failure is noted for the page, and thrown for the queue.
 */
export async function printSubmission(
  deps: Deps,
  { dossierId, number }: Jobs['submission.print'],
): Promise<void> {
  if ((await findFiles(deps.table, dossierId, number))?.state === 'made') return
  try {
    const submission = await loadSubmission(deps, dossierId, number)
    const files: PrintedItem[] = []
    for (const language of LANGUAGES)
      for (const name of PRINTED_FILES) files.push(await print(deps, submission, name, language))
    await noteFiles(deps.table, dossierId, number, { state: 'made', files })
  } catch (error) {
    await noteFiles(deps.table, dossierId, number, { state: 'failed' })
    throw error
  }
}
