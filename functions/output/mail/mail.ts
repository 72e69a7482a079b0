import type { Receipt } from '../../../shared/dossiers/dossier.ts'
import type { Outcome } from '../../../shared/decisions/outcomes.ts'
import type { LocalizedText } from '../../../shared/text-schema.ts'

/** An e-mail before it has a form: paragraphs, and the one place in the portal that it leads to. */
export interface Mail {
  subject: string
  paragraphs: readonly string[]
  link: { label: string; href: string }
}

/** What each kind of e-mail needs to know; every language has one function for each. */
export interface MailTexts {
  receipt: (facts: { name: string; receipt: Receipt; href: string }) => Mail
  received: (facts: {
    reference: string
    projectTitle: string
    lead: string
    callTitle: LocalizedText
    href: string
  }) => Mail
  admissibility: (facts: {
    name: string
    reference: string
    projectTitle: string
    admissible: boolean
    reasons: string
    href: string
  }) => Mail
  /** `due`: last day on which evaluations are expected, in words. */
  assigned: (facts: { name: string; callTitle: LocalizedText; due: string | undefined; href: string }) => Mail
  result: (facts: {
    name: string
    reference: string
    projectTitle: string
    outcome: Outcome
    href: string
  }) => Mail
  /** Line under every e-mail. */
  footer: (serviceName: LocalizedText) => string
}
