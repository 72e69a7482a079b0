import type { Language } from '../../../shared/language.ts'
import type { PrintedSubmission } from '../../submissions/print-submission.ts'
import { tellDay, tellEuros, tellInstant } from '../mail/tell-receipt.ts'
import type { PdfContent } from '../pdf/content.ts'
import { paperBlocks } from './dossier-blocks.ts'
import { SUBMISSION_WORDS } from './words.ts'

/** The acknowledgement that the law asks for (CRPA L112-11, R112-11-1), as a document to keep. */
export function receiptDocument({ item }: PrintedSubmission, language: Language): PdfContent {
  const { receipt } = item
  const { service, appeal } = receipt
  const words = SUBMISSION_WORDS[language]
  return {
    language,
    title: `${words.receiptTitle} – ${receipt.reference}`,
    author: service.name[language],
    subject: words.receiptSubject(receipt.reference),
    date: receipt.receivedAt,
    header: { left: service.name[language], right: receipt.reference },
    footer: words.receiptTitle,
    pageLabel: words.page,
    lackNote: words.lackNote,
    blocks: [
      { type: 'title', text: words.receiptTitle, above: `${words.dossier} ${receipt.reference}` },
      {
        type: 'facts',
        layout: 'beside',
        facts: [
          { label: words.reference, text: receipt.reference },
          { label: words.received, text: tellInstant(receipt.receivedAt, receipt.timeZone, language) },
          { label: words.call, text: receipt.callTitle[language] },
          { label: words.project, text: receipt.projectTitle },
          { label: words.lead, text: receipt.applicant },
          { label: words.requested, text: tellEuros(receipt.requestedGrant, language) },
          {
            label: words.handledBy,
            text: [service.name[language], service.postalAddress, service.email, service.telephone].join(
              '\n',
            ),
          },
        ],
      },
      { type: 'heading', level: 2, text: words.silenceTitle },
      { type: 'paragraph', text: words.silence(tellDay(receipt.silenceMeansRejectionOn, language)) },
      { type: 'paragraph', text: words.appeal(appeal.court[language], appeal.months) },
      { type: 'paragraph', tone: 'quiet', text: words.law },
      ...paperBlocks(receipt.documents, undefined, language),
      { type: 'heading', level: 2, text: words.proof },
      { type: 'facts', layout: 'stacked', facts: [{ label: words.contentHash, text: item.contentHash }] },
      { type: 'paragraph', tone: 'quiet', text: words.proofText },
    ],
  }
}
