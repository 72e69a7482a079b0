import type { PartnerMails } from './partner-mail.ts'
import { tellInstant } from './tell-receipt.ts'

const titled = (projectTitle: string) =>
  projectTitle ? `« ${projectTitle} »` : 'un projet encore sans titre'

/** E-mails among partners, in French. */
export const partnerMailFr: PartnerMails = {
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
    subject: `${lead} vous invite à un projet commun`,
    paragraphs: [
      'Bonjour,',
      `${invitedByName}, de ${lead}, invite votre structure à devenir partenaire de ${titled(projectTitle)}, pour l’appel « ${callTitle.fr} ». L’appel se clôt le ${tellInstant(closesAt, timeZone, 'fr')}.`,
      ...(message ? [`« ${message} »`] : []),
      'Comme partenaire, vous remplissez votre partie et votre budget, vous lisez le reste, et vous confirmez le dossier avant son dépôt.',
      `L’invitation est valable jusqu’au ${tellInstant(expiresAt, timeZone, 'fr')}. Si elle ne vous concerne pas, vous pouvez la décliner par le même lien.`,
    ],
    link: { label: 'Ouvrir l’invitation', href },
  }),
  joined: ({ name, organisation, projectTitle, href }) => ({
    subject: `${organisation} a rejoint votre projet`,
    paragraphs: [`Bonjour ${name},`, `${organisation} est désormais partenaire de ${titled(projectTitle)}.`],
    link: { label: 'Ouvrir le dossier', href },
  }),
  declined: ({ name, organisation, projectTitle, href }) => ({
    subject: `${organisation} a décliné votre invitation`,
    paragraphs: [`Bonjour ${name},`, `${organisation} ne rejoint pas ${titled(projectTitle)}.`],
    link: { label: 'Voir les partenaires', href },
  }),
  left: ({ name, organisation, projectTitle, href }) => ({
    subject: `${organisation} n’est plus partenaire`,
    paragraphs: [
      `Bonjour ${name},`,
      `${organisation} n’est plus partenaire de ${titled(projectTitle)}. Ce que cette structure a écrit est conservé, et revient si elle rejoint à nouveau le dossier.`,
    ],
    link: { label: 'Ouvrir le dossier', href },
  }),
  voided: ({ name, organisations, projectTitle, href }) => ({
    subject: 'Une confirmation ne vaut plus : le dossier a changé',
    paragraphs: [
      `Bonjour ${name},`,
      `${titled(projectTitle)} a été modifié après avoir été confirmé. À relire et à confirmer de nouveau : ${organisations.join(', ')}.`,
    ],
    link: { label: 'Ouvrir le dossier', href },
  }),
}
