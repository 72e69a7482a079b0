import type { Language } from '../../../shared/language.ts'
import type { OpenedInvitation } from '../../../shared/partners/invitation.ts'
import type { Mail } from './mail.ts'
import { partnerMailEn } from './partner-mail.en.ts'
import { partnerMailFr } from './partner-mail.fr.ts'

interface Change {
  name: string
  organisation: string
  projectTitle: string
  href: string
}

/** E-mails among the partners of a dossier. */
export interface PartnerMails {
  invited: (facts: OpenedInvitation & { href: string }) => Mail
  joined: (facts: Change) => Mail
  declined: (facts: Change) => Mail
  left: (facts: Change) => Mail
  voided: (facts: {
    name: string
    organisations: readonly string[]
    projectTitle: string
    href: string
  }) => Mail
}

export const PARTNER_MAILS: Record<Language, PartnerMails> = { fr: partnerMailFr, en: partnerMailEn }
