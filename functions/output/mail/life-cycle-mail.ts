import type { Language } from '../../../shared/language.ts'
import type { LocalizedText } from '../../../shared/text-schema.ts'
import { lifeCycleMailEn } from './life-cycle-mail.en.ts'
import { lifeCycleMailFr } from './life-cycle-mail.fr.ts'
import type { Mail } from './mail.ts'

interface ToPerson {
  name: string
  projectTitle: string
  href: string
}

/** E-mails about a dossier that leaves, comes back, or waits to be finished. */
export interface LifeCycleMails {
  withdrawn: (facts: ToPerson & { reference: string; reasons: string }) => Mail
  withdrawnForService: (facts: {
    reference: string
    projectTitle: string
    lead: string
    reasons: string
    href: string
  }) => Mail
  withdrawnForEvaluator: (facts: { name: string; reference: string; href: string }) => Mail
  draftDeleted: (facts: ToPerson & { by: string; restorableUntil: string; timeZone: string }) => Mail
  draftRestored: (facts: ToPerson) => Mail
  formChanged: (facts: ToPerson & { callTitle: LocalizedText }) => Mail
  reminder: (
    facts: ToPerson & {
      callTitle: LocalizedText
      closesAt: string
      timeZone: string
      /** Points that keep it from being submitted. */
      gaps: number
    },
  ) => Mail
}

export const LIFE_CYCLE_MAILS: Record<Language, LifeCycleMails> = { fr: lifeCycleMailFr, en: lifeCycleMailEn }
