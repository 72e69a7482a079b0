import type { Language } from '../../../shared/language.ts'
import type { Mail } from './mail.ts'

interface Facts {
  reference: string
  projectTitle: string
  href: string
}

/** To an applicant: that the service wrote. What it wrote is read in the portal only. */
export const MESSAGE_MAILS: Record<Language, (facts: Facts & { name: string }) => Mail> = {
  fr: ({ name, reference, projectTitle, href }) => ({
    subject: `${reference} : vous avez un message du service`,
    paragraphs: [
      `Bonjour ${name},`,
      `Le service vous a écrit au sujet de « ${projectTitle} ». Lisez son message et répondez-y sur le portail.`,
    ],
    link: { label: 'Lire le message', href },
  }),
  en: ({ name, reference, projectTitle, href }) => ({
    subject: `${reference}: you have a message from the service`,
    paragraphs: [
      `Hello ${name},`,
      `The service wrote to you about “${projectTitle}”. Read its message and answer on the portal.`,
    ],
    link: { label: 'Read the message', href },
  }),
}

/** To the service, in its own language: that an applicant wrote. */
export const questionMail = ({ reference, projectTitle, lead, href }: Facts & { lead: string }): Mail => ({
  subject: `${reference} : message de ${lead}`,
  paragraphs: [`${lead} a écrit au sujet de « ${projectTitle} ».`],
  link: { label: 'Lire le message', href },
})
