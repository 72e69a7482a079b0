import type { Language } from '../../../shared/language.ts'
import type { PrintedSubmission } from '../../submissions/print-submission.ts'
import { tellEuros, tellInstant } from '../mail/tell-receipt.ts'
import type { Block, Fact, PdfContent } from '../pdf/content.ts'
import { budgetBlocks } from './budget-blocks.ts'
import { paperBlocks, partnerBlocks, sectionBlocks } from './dossier-blocks.ts'
import { SUBMISSION_WORDS } from './words.ts'

function facts({ item, content, submittedBy }: PrintedSubmission, language: Language): Fact[] {
  const words = SUBMISSION_WORDS[language]
  const { receipt } = item
  return [
    { label: words.reference, text: receipt.reference },
    { label: words.call, text: receipt.callTitle[language] },
    { label: words.lead, text: receipt.applicant },
    { label: words.requested, text: tellEuros(receipt.requestedGrant, language) },
    { label: words.received, text: tellInstant(receipt.receivedAt, receipt.timeZone, language) },
    { label: words.submittedBy, text: submittedBy },
    ...(content.submission.number > 1
      ? [{ label: words.submission, text: String(content.submission.number) }]
      : []),
  ]
}

function confirmations({ content }: PrintedSubmission, language: Language): Block[] {
  const { confirmations: given = [], partners, call } = content
  if (given.length === 0) return []
  const words = SUBMISSION_WORDS[language]
  return [
    { type: 'heading', level: 2, text: words.confirmations },
    {
      type: 'facts',
      layout: 'beside',
      facts: given.map(({ partnerId, name, capacity, confirmedAt }) => ({
        label: partners.find(({ id }) => id === partnerId)?.name ?? partnerId,
        text: words.confirmed(
          [name, capacity].filter(Boolean).join(', '),
          tellInstant(confirmedAt, call.timeZone, language),
        ),
      })),
    },
  ]
}

/** A submission as a document: exactly what was frozen, in the form's order. */
export function dossierDocument(submission: PrintedSubmission, language: Language): PdfContent {
  const { item, content } = submission
  const { receipt } = item
  const words = SUBMISSION_WORDS[language]
  const title = receipt.projectTitle
  return {
    language,
    title: `${receipt.reference} – ${title}`,
    author: receipt.applicant,
    subject: words.dossierSubject(receipt.reference),
    date: receipt.receivedAt,
    header: { left: receipt.service.name[language], right: receipt.reference },
    footer: title,
    pageLabel: words.page,
    lackNote: words.lackNote,
    hasBookmarks: true,
    blocks: [
      { type: 'title', text: title, above: `${words.dossier} ${receipt.reference}` },
      { type: 'facts', layout: 'beside', facts: facts(submission, language) },
      { type: 'paragraph', tone: 'quiet', text: words.asSubmitted },
      ...partnerBlocks(content.partners, language),
      ...sectionBlocks(content, language),
      ...budgetBlocks(content, language),
      ...paperBlocks(content.documents, content.call, language),
      ...confirmations(submission, language),
      { type: 'heading', level: 2, text: words.proof },
      { type: 'facts', layout: 'stacked', facts: [{ label: words.contentHash, text: item.contentHash }] },
      { type: 'paragraph', tone: 'quiet', text: words.proofText },
    ],
  }
}
