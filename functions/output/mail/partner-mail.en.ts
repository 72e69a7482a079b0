import type { PartnerMails } from './partner-mail.ts'
import { tellInstant } from './tell-receipt.ts'

const titled = (projectTitle: string) =>
  projectTitle ? `“${projectTitle}”` : 'a project without a title yet'

/** E-mails among partners, in English. */
export const partnerMailEn: PartnerMails = {
  invited: ({
    invitedByName,
    lead,
    projectTitle,
    callTitle,
    closesAt,
    timeZone,
    expiresAt,
    message,
    href,
  }) => ({
    subject: `${lead} invites you to a joint project`,
    paragraphs: [
      'Hello,',
      `${invitedByName} of ${lead} invites your organisation to be a partner in ${titled(projectTitle)}, for the call “${callTitle.en}”. The call closes on ${tellInstant(closesAt, timeZone, 'en')}.`,
      ...(message ? [`“${message}”`] : []),
      'As a partner you fill in your own part and your own budget, you read the rest, and you confirm the dossier before it is submitted.',
      `The invitation holds until ${tellInstant(expiresAt, timeZone, 'en')}. If it is not for you, you can decline it with the same link.`,
    ],
    link: { label: 'Open the invitation', href },
  }),
  joined: ({ name, organisation, projectTitle, href }) => ({
    subject: `${organisation} has joined your project`,
    paragraphs: [`Hello ${name},`, `${organisation} is now a partner in ${titled(projectTitle)}.`],
    link: { label: 'Open the dossier', href },
  }),
  declined: ({ name, organisation, projectTitle, href }) => ({
    subject: `${organisation} has declined your invitation`,
    paragraphs: [`Hello ${name},`, `${organisation} does not join ${titled(projectTitle)}.`],
    link: { label: 'See the partners', href },
  }),
  left: ({ name, organisation, projectTitle, href }) => ({
    subject: `${organisation} is no longer a partner`,
    paragraphs: [
      `Hello ${name},`,
      `${organisation} is no longer a partner in ${titled(projectTitle)}. What it wrote is kept, and comes back if it joins again.`,
    ],
    link: { label: 'Open the dossier', href },
  }),
  voided: ({ name, organisations, projectTitle, href }) => ({
    subject: 'A confirmation no longer holds: the dossier has changed',
    paragraphs: [
      `Hello ${name},`,
      `${titled(projectTitle)} was changed after it had been confirmed. Please read it and confirm again: ${organisations.join(', ')}.`,
    ],
    link: { label: 'Open the dossier', href },
  }),
}
