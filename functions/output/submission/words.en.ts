import type { IdentifierScheme } from '../../../shared/identifiers.ts'
import type { LegalForm } from '../../../shared/organisations/legal-forms.ts'

/** Words of the documents about a submission. What a receipt says is set by law: CRPA L112-11, R112-11-1 and L231-4. */
export const wordsEn = {
  page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  lackNote:
    'A number in brackets, such as [U+1F30A], stands for a character that the typeface of this document does not have: its number in the Unicode Standard. The exact content holds the character itself.',
  dossier: 'Dossier',
  dossierSubject: (reference: string) => `Dossier ${reference}, as it was submitted`,
  asSubmitted:
    'This document shows what was submitted, as it was frozen at that moment. Nothing in it can be changed.',
  receiptTitle: 'Acknowledgement of receipt',
  receiptSubject: (reference: string) => `Receipt of the dossier ${reference}`,
  reference: 'Reference',
  call: 'Call for projects',
  project: 'Project',
  lead: 'Applicant',
  received: 'Received',
  submittedBy: 'Submitted by',
  submission: 'Submission',
  requested: 'Grant requested',
  handledBy: 'Service in charge',
  partners: 'Partners',
  role: 'Role',
  roles: { lead: 'Lead partner', partner: 'Partner' } as { lead: string; partner: string },
  territory: 'Territory',
  legalForm: 'Kind of organisation',
  legalForms: {
    association: 'Association',
    foundation: 'Foundation',
    school: 'School',
    company: 'Company',
    publicBody: 'Public body',
    chamber: 'Chamber',
    other: 'Other kind of organisation',
  } as Record<LegalForm, string>,
  scheme: (scheme: IdentifierScheme): string =>
    scheme === 'OTHER' ? 'Number' : scheme === 'KVK' ? 'KvK' : scheme,
  noIdentifier: 'No number given',
  notAnswered: 'Not answered',
  ticked: 'Yes, declared',
  notTicked: 'Not declared',
  row: 'Row',
  papers: 'Papers',
  noPapers: 'No paper was sent.',
  papersCaption: 'Each paper with its size and the hash of its content.',
  paper: 'Paper',
  kind: 'Kind',
  size: 'Size',
  hash: 'SHA-256',
  confirmations: 'Confirmations of the partners',
  confirmed: (name: string, at: string) => `${name}, on ${at}`,
  proof: 'Proof of the content',
  contentHash: 'SHA-256 of the exact content',
  proofText:
    'This number changes with the slightest change of the dossier. The portal keeps the exact content (JSON) beside this document: whoever computes its SHA-256 gets the same number.',
  silenceTitle: 'What happens without an answer',
  silence: (day: string) =>
    `Provided that your dossier is complete, and without an answer from us by ${day}, your request is considered rejected on that day.`,
  appeal: (court: string, months: number) =>
    `You could then appeal to ${court} within ${months} months, or ask the service to think again within the same time.`,
  law: 'Code des relations entre le public et l’administration (French law), articles L112-11, R112-11-1 and L231-4.',
}
