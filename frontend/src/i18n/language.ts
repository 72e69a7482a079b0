import { createSignal } from 'solid-js'
import { chooseLanguage, type Language } from '../../../shared/language.ts'

/** Language of the page; follows the address (`/fr/…`). Set only by `switchLanguage`. */
const [language, setLanguage] = createSignal<Language>('fr')
export { language, setLanguage }

/** Locale for `Intl`: European order of dates in both languages. */
export const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const satisfies Record<Language, string>

const KEY = 'concordia:language'

/** Remembers the reader's choice for the next visit without a language in the address. */
export function rememberLanguage(chosen: Language): void {
  try {
    localStorage.setItem(KEY, chosen)
  } catch {
    // A browser without storage still has the language in the address.
  }
}

/** Language for an address that names none: the last choice, else the browser's. */
export function preferredLanguage(): Language {
  try {
    const stored = localStorage.getItem(KEY)
    if (stored) return chooseLanguage(stored)
  } catch {
    // As above.
  }
  return chooseLanguage(navigator.languages.join(','))
}
