/** Languages in which the service writes letters: more than those of the pages. Pages carry no schema library for it. */
export const LETTER_LANGUAGES = ['fr', 'en', 'nl', 'es'] as const
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number]

/** How each language writes days, numbers and money. */
export const LETTER_LOCALES = {
  fr: 'fr-FR',
  en: 'en-GB',
  nl: 'nl-NL',
  es: 'es-ES',
} as const satisfies Record<LetterLanguage, string>

/** Longest subject and text, in characters. */
export const LETTER_LIMITS = { subject: 200, body: 8000 } as const
