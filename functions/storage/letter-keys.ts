import type { Key } from './keys.ts'

/** Keys of letters and their texts; what stands there is told in the table of `keys.ts`. */
export const letterKeys = {
  letterText: (callId: string, outcome: string, language: string): Key => ({
    pk: callId,
    sk: `letter-text#${outcome}#${language}`,
  }),
  letterLanguage: (dossierId: string): Key => ({ pk: dossierId, sk: 'letter-language' }),
  letter: (callId: string, dossierId: string, decisionId: string): Key => ({
    pk: `letters#${callId}`,
    sk: `${dossierId}#${decisionId}`,
  }),
  letterMail: (callId: string, dossierId: string, decisionId: string, accountId: string): Key => ({
    pk: `letters#${callId}`,
    sk: `${dossierId}#${decisionId}#${accountId}`,
  }),
}
