import type { Language } from '../../../shared/language.ts'
import type { CompletionNews } from '../outbox.ts'
import type { Mail } from './mail.ts'
import { tellInstant } from './tell-receipt.ts'

interface Facts {
  name: string
  reference: string
  projectTitle: string
  /** Name and reason of each section and paper. */
  parts: readonly { name: string; reason: string }[]
  dueAt: string
  timeZone: string
  href: string
}

type Write = (facts: Facts) => Mail

const listed = ({ parts }: Facts) => parts.map(({ name, reason }) => `– ${name} : ${reason}`)

const FR: Record<CompletionNews, Write> = {
  requested: (facts) => ({
    subject: `${facts.reference} : votre dossier est à compléter`,
    paragraphs: [
      `Bonjour ${facts.name},`,
      `Pour poursuivre l’instruction de « ${facts.projectTitle} », le service vous demande de compléter (article L114-5 du code des relations entre le public et l’administration) :`,
      ...listed(facts),
      `Vous avez jusqu’au ${tellInstant(facts.dueAt, facts.timeZone, 'fr')}. Seules ces parties sont rouvertes ; n’oubliez pas de déposer de nouveau le dossier.`,
      'Le délai au terme duquel le silence vaut rejet court à compter de la réception du dossier complété.',
    ],
    link: { label: 'Compléter le dossier', href: facts.href },
  }),
  dateChanged: (facts) => ({
    subject: `${facts.reference} : nouvelle date pour compléter votre dossier`,
    paragraphs: [
      `Bonjour ${facts.name},`,
      `Vous avez désormais jusqu’au ${tellInstant(facts.dueAt, facts.timeZone, 'fr')} pour compléter « ${facts.projectTitle} ».`,
    ],
    link: { label: 'Compléter le dossier', href: facts.href },
  }),
  ended: (facts) => ({
    subject: `${facts.reference} : la demande de compléments est close`,
    paragraphs: [
      `Bonjour ${facts.name},`,
      `Le service a mis fin à sa demande de compléments pour « ${facts.projectTitle} ». L’instruction se poursuit sur le dossier tel que vous l’avez déposé la dernière fois ; ce qui a été modifié depuis n’en fait pas partie.`,
    ],
    link: { label: 'Ouvrir le dossier', href: facts.href },
  }),
  reminder: (facts) => ({
    subject: `${facts.reference} : votre dossier est encore à compléter`,
    paragraphs: [
      `Bonjour ${facts.name},`,
      `Les compléments demandés pour « ${facts.projectTitle} » ne sont pas encore déposés. Vous avez jusqu’au ${tellInstant(facts.dueAt, facts.timeZone, 'fr')}.`,
      ...listed(facts),
      'S’il vous faut plus de temps, écrivez au service avant cette date.',
    ],
    link: { label: 'Compléter le dossier', href: facts.href },
  }),
}

const listedEn = ({ parts }: Facts) => parts.map(({ name, reason }) => `– ${name}: ${reason}`)

const EN: Record<CompletionNews, Write> = {
  requested: (facts) => ({
    subject: `${facts.reference}: your dossier is to be completed`,
    paragraphs: [
      `Hello ${facts.name},`,
      `To go on with “${facts.projectTitle}”, the service asks you to complete (article L114-5 of the French code of relations between the public and the administration):`,
      ...listedEn(facts),
      `You have until ${tellInstant(facts.dueAt, facts.timeZone, 'en')}. Only these parts are open again; do not forget to submit the dossier again.`,
      'The time after which silence means rejection counts from the reception of the completed dossier.',
    ],
    link: { label: 'Complete the dossier', href: facts.href },
  }),
  dateChanged: (facts) => ({
    subject: `${facts.reference}: a new date for completing your dossier`,
    paragraphs: [
      `Hello ${facts.name},`,
      `You now have until ${tellInstant(facts.dueAt, facts.timeZone, 'en')} to complete “${facts.projectTitle}”.`,
    ],
    link: { label: 'Complete the dossier', href: facts.href },
  }),
  ended: (facts) => ({
    subject: `${facts.reference}: the request for completion has ended`,
    paragraphs: [
      `Hello ${facts.name},`,
      `The service has ended its request to complete “${facts.projectTitle}”. It goes on with the dossier as you last submitted it; what was changed since is not part of it.`,
    ],
    link: { label: 'Open the dossier', href: facts.href },
  }),
  reminder: (facts) => ({
    subject: `${facts.reference}: your dossier is still to be completed`,
    paragraphs: [
      `Hello ${facts.name},`,
      `What was asked for “${facts.projectTitle}” has not been submitted yet. You have until ${tellInstant(facts.dueAt, facts.timeZone, 'en')}.`,
      ...listedEn(facts),
      'If you need more time, write to the service before that date.',
    ],
    link: { label: 'Complete the dossier', href: facts.href },
  }),
}

/** E-mails to the members of a dossier about a request for completion. */
export const COMPLETION_MAILS: Record<Language, Record<CompletionNews, Write>> = { fr: FR, en: EN }

/** Tells the service, in its own language, that a date passed and nothing came. */
export const completionPassedMail = ({
  reference,
  projectTitle,
  href,
}: Pick<Facts, 'reference' | 'projectTitle' | 'href'>): Mail => ({
  subject: `${reference} : le délai pour compléter est passé`,
  paragraphs: [
    `Les compléments demandés pour « ${projectTitle} » n’ont pas été déposés dans le délai. Vous pouvez donner une nouvelle date, ou clore la demande et statuer sur le dossier tel qu’il a été déposé la dernière fois.`,
  ],
  link: { label: 'Ouvrir le dossier', href },
})
