import type { Outcome } from '../../../shared/decisions/outcomes.ts'
import type { MailTexts } from './mail.ts'
import { tellDay, tellEuros, tellInstant, tellPapers } from './tell-receipt.ts'

const OUTCOMES = {
  award: 'Your project is awarded a grant.',
  reserve: 'Your project is on the reserve list: it will be funded if money becomes free.',
  rejection: 'Your project is not funded.',
  deferral: 'The decision on your project is put off.',
} as const satisfies Record<Outcome, string>

/** E-mails in English. What a receipt says is set by law: CRPA L112-11, R112-11-1 and L231-4. */
export const mailEn: MailTexts = {
  receipt: ({ name, receipt, href }) => ({
    subject: `${receipt.reference}: your dossier has been received`,
    paragraphs: [
      `Hello ${name},`,
      `We received the dossier “${receipt.projectTitle}” of ${receipt.applicant} on ${tellInstant(receipt.receivedAt, receipt.timeZone, 'en')}, for the call “${receipt.callTitle.en}”. Its reference is ${receipt.reference}. The grant requested is ${tellEuros(receipt.requestedGrant, 'en')}.`,
      ...(receipt.firstReceivedAt
        ? [
            `It completes the dossier that we first received on ${tellInstant(receipt.firstReceivedAt, receipt.timeZone, 'en')}. The time limit below counts from today’s reception.`,
          ]
        : []),
      `Papers received: ${tellPapers(receipt) || 'none'}.`,
      `Your dossier is handled by: ${receipt.service.name.en}, ${receipt.service.postalAddress}, ${receipt.service.email}, ${receipt.service.telephone}.`,
      `Provided that your dossier is complete, and without an answer from us by ${tellDay(receipt.silenceMeansRejectionOn, 'en')}, your request is considered rejected on that day.`,
      `You could then appeal to ${receipt.appeal.court.en} within ${receipt.appeal.months} months, or ask the service to think again within the same time.`,
      `Hash of the content that you submitted (SHA-256): ${receipt.contentHash}`,
      'Your dossier and this receipt can be downloaded as PDF on the page of the receipt.',
    ],
    link: { label: 'Open the receipt', href },
  }),
  received: ({ reference, projectTitle, lead, callTitle, href }) => ({
    subject: `${reference}: a dossier has arrived`,
    paragraphs: [`${lead} submitted “${projectTitle}” to the call “${callTitle.en}”.`],
    link: { label: 'Open the dossier', href },
  }),
  admissibility: ({ name, reference, projectTitle, admissible, reasons, href }) => ({
    subject: admissible
      ? `${reference}: your dossier is admissible`
      : `${reference}: your dossier is not admissible`,
    paragraphs: [
      `Hello ${name},`,
      admissible
        ? `Your dossier “${projectTitle}” is complete and eligible. It will now be evaluated.`
        : `Your dossier “${projectTitle}” cannot be evaluated.`,
      ...(reasons ? [`The service’s reasons: ${reasons}`] : []),
    ],
    link: { label: 'Open the dossier', href },
  }),
  assigned: ({ name, callTitle, due, href }) => ({
    subject: 'Dossiers to evaluate are in your list',
    paragraphs: [
      `Hello ${name},`,
      `The service asks you to evaluate one or more dossiers of the call “${callTitle.en}”: they stand in your list. Before a dossier opens, please say whether you have a conflict of interest.`,
      ...(due ? [`The evaluations are expected by ${due}.`] : []),
    ],
    link: { label: 'See my evaluations', href },
  }),
  result: ({ name, reference, projectTitle, outcome, href }) => ({
    subject: `${reference}: the result of your dossier`,
    paragraphs: [
      `Hello ${name},`,
      `The results of the call are published. ${OUTCOMES[outcome]}`,
      `The decision on “${projectTitle}”, its reasons, the legal act that it rests on and your letter, as a PDF to keep, are in your dossier.`,
    ],
    link: { label: 'Read the decision', href },
  }),
  footer: (serviceName) => `${serviceName.en}. This message was sent by the portal; you can answer it.`,
}
