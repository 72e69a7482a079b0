import type { Language } from '../../../shared/language.ts'
import type { Mail } from './mail.ts'

/** What the e-mails about organisations need to know; every language has one function for each. */
export interface OrganisationMailTexts {
  memberInvited: (facts: { organisation: string; inviter: string; href: string }) => Mail
  joinRequested: (facts: { name: string; organisation: string; asker: string; href: string }) => Mail
  joinAccepted: (facts: { name: string; organisation: string; href: string }) => Mail
  joinDeclined: (facts: { name: string; href: string }) => Mail
  partnerMessage: (facts: { name: string; from: string; title: string; href: string }) => Mail
}

const en: OrganisationMailTexts = {
  memberInvited: ({ organisation, inviter, href }) => ({
    subject: `${inviter} invites you to ${organisation}`,
    paragraphs: [
      'Hello,',
      `${inviter} invites you to work for ${organisation} in the portal: to write its dossiers and keep its papers together.`,
      'The link below opens the invitation, which you can accept or decline. Keep it to yourself: whoever has it can use it, once.',
    ],
    link: { label: 'See the invitation', href },
  }),
  joinRequested: ({ name, organisation, asker, href }) => ({
    subject: `${asker} asks to join ${organisation}`,
    paragraphs: [
      `Hello ${name},`,
      `${asker} wanted to register ${organisation}, which is registered already, and asks to join it. They have not been told who its managers are.`,
      'You can let them in, or decline, in the portal. Decline if you do not know the person.',
    ],
    link: { label: 'See the request', href },
  }),
  joinAccepted: ({ name, organisation, href }) => ({
    subject: `You belong to ${organisation} now`,
    paragraphs: [`Hello ${name},`, `You asked to join ${organisation}, and you were let in.`],
    link: { label: 'Open the organisation', href },
  }),
  joinDeclined: ({ name, href }) => ({
    subject: 'Your request to join an organisation was declined',
    paragraphs: [
      `Hello ${name},`,
      'You asked to join an organisation that is registered already. Its managers declined. If this is a mistake, talk to your colleagues, or answer this message.',
    ],
    link: { label: 'See your organisations', href },
  }),
  partnerMessage: ({ name, from, title, href }) => ({
    subject: `${from} wrote to you: ${title}`,
    paragraphs: [
      `Hello ${name},`,
      `${from} wrote to your organisation about “${title}”.`,
      'Read the message and answer in the portal: neither side sees an e-mail address of the other, and an answer to this message would go to the service.',
    ],
    link: { label: 'Read and answer', href },
  }),
}

const fr: OrganisationMailTexts = {
  memberInvited: ({ organisation, inviter, href }) => ({
    subject: `${inviter} vous invite à rejoindre ${organisation}`,
    paragraphs: [
      'Bonjour,',
      `${inviter} vous invite à travailler pour ${organisation} sur le portail : écrire ses dossiers et tenir ses pièces à jour, ensemble.`,
      'Le lien ci-dessous ouvre l’invitation, que vous pouvez accepter ou décliner. Gardez-le pour vous : qui le détient peut s’en servir, une fois.',
    ],
    link: { label: 'Voir l’invitation', href },
  }),
  joinRequested: ({ name, organisation, asker, href }) => ({
    subject: `${asker} demande à rejoindre ${organisation}`,
    paragraphs: [
      `Bonjour ${name},`,
      `${asker} voulait enregistrer ${organisation}, qui l’est déjà, et demande à la rejoindre. Nous ne lui avons pas dit qui en est responsable.`,
      'Vous pouvez accepter ou refuser sur le portail. Refusez si vous ne connaissez pas cette personne.',
    ],
    link: { label: 'Voir la demande', href },
  }),
  joinAccepted: ({ name, organisation, href }) => ({
    subject: `Vous faites partie de ${organisation}`,
    paragraphs: [`Bonjour ${name},`, `Vous avez demandé à rejoindre ${organisation} : c’est accepté.`],
    link: { label: 'Ouvrir la structure', href },
  }),
  joinDeclined: ({ name, href }) => ({
    subject: 'Votre demande de rejoindre une structure a été refusée',
    paragraphs: [
      `Bonjour ${name},`,
      'Vous avez demandé à rejoindre une structure déjà enregistrée. Ses responsables ont refusé. Si c’est une erreur, parlez-en à vos collègues, ou répondez à ce message.',
    ],
    link: { label: 'Voir vos structures', href },
  }),
  partnerMessage: ({ name, from, title, href }) => ({
    subject: `${from} vous a écrit : ${title}`,
    paragraphs: [
      `Bonjour ${name},`,
      `${from} a écrit à votre structure au sujet de « ${title} ».`,
      'Lisez le message et répondez sur le portail : aucune des deux parties ne voit l’adresse de l’autre, et une réponse à ce courriel irait au service.',
    ],
    link: { label: 'Lire et répondre', href },
  }),
}

export const ORGANISATION_MAILS: Record<Language, OrganisationMailTexts> = { fr, en }
