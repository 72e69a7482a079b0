import { plural } from '../format.ts'

export const texts = {
  title: 'Receipt of your dossier',
  thanks: 'Your dossier has been received.',
  mailed: (email: string) => `The same receipt is on its way to ${email}.`,
  reference: 'Reference',
  receivedAt: 'Received',
  call: 'Call',
  project: 'Project',
  applicant: 'Applicant',
  requested: 'Amount requested',
  service: 'Service in charge',
  silenceTitle: 'What happens without an answer',
  silence: (date: string) =>
    `If you have no answer by ${date}, your request counts as rejected, provided that the dossier is complete.`,
  appeal: (months: string, court: string) =>
    `From then on you have ${months} to bring the rejection before the court: ${court}.`,
  months: (count: number) => plural('en', count, { one: '# month', other: '# months' }),
  law: 'Code des relations entre le public et l’administration, articles L112-11, R112-11-1 and L231-4.',
  papers: 'Papers received',
  proof: 'Proof of the content',
  proofText:
    'This number (SHA-256) changes with the smallest change of the dossier. With the export anybody can check what was submitted.',
  print: 'Print the receipt',
  export: 'Download the dossier with its history (JSON)',
  none: 'This dossier has not been submitted.',
}
