import type { ErrorCode } from '../../../shared/errors/catalogue.ts'
import { Facts } from '../../../shared/errors/facts.ts'
import { language } from './language.ts'
import { useTexts } from './texts.ts'

/** The sentence for a fault that the page found by the shared rules. Its route must name the texts `faults`. */
export function faultSentence(code: ErrorCode, facts: Record<string, unknown> = {}): string {
  const message = useTexts('faults')()[code]
  return typeof message === 'string' ? message : message(new Facts(facts, language()))
}
