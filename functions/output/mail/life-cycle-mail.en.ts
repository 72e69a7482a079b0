import type { LifeCycleMails } from './life-cycle-mail.ts'
import { tellInstant } from './tell-receipt.ts'

const titled = (projectTitle: string) => (projectTitle ? `“${projectTitle}”` : 'without a title yet')

const stillMissing = (gaps: number) => {
  if (gaps === 0) return 'Nothing is missing any more: all it needs is to be submitted.'
  return gaps === 1 ? 'One point is still missing.' : `${gaps} points are still missing.`
}

/** E-mails in English about a dossier that leaves, comes back, or waits to be finished. */
export const lifeCycleMailEn: LifeCycleMails = {
  withdrawn: ({ name, reference, projectTitle, reasons, href }) => ({
    subject: `${reference}: your dossier is withdrawn`,
    paragraphs: [
      `Hello ${name},`,
      `The dossier “${projectTitle}” was withdrawn by its lead partner. It will not be examined or evaluated any further.`,
      ...(reasons ? [`Reasons given: ${reasons}`] : []),
      'You can still read it, with its receipt, and copy it into another call.',
    ],
    link: { label: 'Open the dossier', href },
  }),
  withdrawnForService: ({ reference, projectTitle, lead, reasons, href }) => ({
    subject: `${reference}: withdrawn by the applicant`,
    paragraphs: [
      `${lead} withdrew the dossier “${projectTitle}”.`,
      reasons ? `Reasons given: ${reasons}` : 'No reasons were given.',
    ],
    link: { label: 'Open the dossier', href },
  }),
  withdrawnForEvaluator: ({ name, reference, href }) => ({
    subject: `${reference}: no evaluation needed any more`,
    paragraphs: [
      `Hello ${name},`,
      `The dossier ${reference} was withdrawn by its applicant. Nothing more is asked of you for it. Thank you for what you have done.`,
    ],
    link: { label: 'See my evaluations', href },
  }),
  draftDeleted: ({ name, projectTitle, by, restorableUntil, timeZone, href }) => ({
    subject: 'A draft that you write together was deleted',
    paragraphs: [
      `Hello ${name},`,
      `${by} deleted the draft ${titled(projectTitle)}. Nothing is lost yet: its lead partner can restore it until ${tellInstant(restorableUntil, timeZone, 'en')}.`,
    ],
    link: { label: 'See my dossiers', href },
  }),
  draftRestored: ({ name, projectTitle, href }) => ({
    subject: 'A draft that had been deleted is back',
    paragraphs: [`Hello ${name},`, `The draft ${titled(projectTitle)} is back, as it was.`],
    link: { label: 'Open the dossier', href },
  }),
  formChanged: ({ name, projectTitle, callTitle, href }) => ({
    subject: `The call “${callTitle.en}” has changed`,
    paragraphs: [
      `Hello ${name},`,
      `The service published a new version of the call “${callTitle.en}”. Your draft ${titled(projectTitle)} keeps every answer, and moves to the new version when it is opened.`,
      'On its page you see what changed, and what is now asked of you.',
    ],
    link: { label: 'See what changed', href },
  }),
  reminder: ({ name, projectTitle, callTitle, closesAt, timeZone, gaps, href }) => ({
    subject: `Your dossier is to be submitted by ${tellInstant(closesAt, timeZone, 'en')}`,
    paragraphs: [
      `Hello ${name},`,
      `The call “${callTitle.en}” closes on ${tellInstant(closesAt, timeZone, 'en')}. Your dossier ${titled(projectTitle)} is not submitted yet.`,
      stillMissing(gaps),
      'You can switch these reminders off in your profile.',
    ],
    link: { label: 'Finish the dossier', href },
  }),
}
