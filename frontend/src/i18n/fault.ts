import { Facts } from '../../../shared/errors/facts.ts'
import { language } from './language.ts'
import { lateTexts, loadTexts, useTexts } from './texts.ts'

type Message = string | ((facts: Facts) => string)

/**
 * The sentence for a fault that the page found by the shared rules. The sentences are many and seldom needed, so they
 * come by themselves, after the page; until then, and for a code that this page is too old to know, a general one is
 * given.
 */
export function faultSentence(code: string, facts: Record<string, unknown> = {}): string {
  const messages: Record<string, Message | undefined> = lateTexts('faults') ?? {}
  const message = messages[code]
  if (message === undefined) return useTexts('common')().failure.fault
  return typeof message === 'string' ? message : message(new Facts(facts, language()))
}

/** Fetches the sentences while the person reads the page, so that they are there when the line is not. */
export function expectFaults(): void {
  setTimeout(() => void loadTexts(['faults'], language()).catch(() => {}), 1500)
}
