import type { Language } from '../language.ts'
import { isErrorCode } from './catalogue.ts'
import type { ErrorFacts } from './domain-error.ts'
import { Facts, type Messages } from './facts.ts'
import { messagesEn } from './messages.en.ts'
import { messagesFr } from './messages.fr.ts'

const MESSAGES: Record<Language, Messages> = { fr: messagesFr, en: messagesEn }

/**
 * The sentence of an error in a language: what happened, what is safe, what to do. A code that is none of the
 * catalogue's gets the general sentence about input.
 */
export function sentenceOf(code: string, facts: ErrorFacts, language: Language): string {
  const message = MESSAGES[language][isErrorCode(code) ? code : 'request.invalid']
  return typeof message === 'string' ? message : message(new Facts(facts, language))
}
