import type { Language } from '../../../shared/language.ts'

interface MailTexts {
  readonly title: string
  readonly intro: string
  readonly filterLabel: string
  readonly filterHint: string
  readonly filter: string
  readonly all: string
  readonly refresh: string
  readonly none: string
  readonly noneFor: (address: string) => string
  readonly noSubject: string
  readonly back: string
  readonly from: string
  readonly to: string
  readonly cc: string
  readonly bcc: string
  readonly replyTo: string
  readonly sentAt: string
  readonly attachments: string
  readonly asMail: string
  readonly asText: string
  readonly notFound: string
}

export const MAIL_TEXTS: Readonly<Record<Language, MailTexts>> = {
  fr: {
    title: 'Courriels de cette machine',
    intro: 'Ce que le portail aurait envoyé. Rien ne quitte cette machine.',
    filterLabel: 'Destinataire',
    filterHint: 'Adresse complète',
    filter: 'Filtrer',
    all: 'Tous les courriels',
    refresh: 'Actualiser',
    none: 'Aucun courriel pour l’instant.',
    noneFor: (address) => `Aucun courriel pour ${address}.`,
    noSubject: '(sans objet)',
    back: 'Tous les courriels',
    from: 'De',
    to: 'À',
    cc: 'Copie',
    bcc: 'Copie cachée',
    replyTo: 'Répondre à',
    sentAt: 'Envoyé',
    attachments: 'Fichiers joints',
    asMail: 'Courriel',
    asText: 'Texte brut',
    notFound: 'Ce courriel n’existe pas.',
  },
  en: {
    title: 'Mail on this machine',
    intro: 'What the portal would have sent. Nothing leaves this machine.',
    filterLabel: 'Recipient',
    filterHint: 'Whole address',
    filter: 'Filter',
    all: 'All mail',
    refresh: 'Refresh',
    none: 'No mail yet.',
    noneFor: (address) => `No mail for ${address}.`,
    noSubject: '(no subject)',
    back: 'All mail',
    from: 'From',
    to: 'To',
    cc: 'Copy',
    bcc: 'Blind copy',
    replyTo: 'Reply to',
    sentAt: 'Sent',
    attachments: 'Attached files',
    asMail: 'Mail',
    asText: 'Plain text',
    notFound: 'There is no such mail.',
  },
}
