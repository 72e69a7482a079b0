import type { Outcome } from '../../decisions/outcomes.ts'
import type { LetterLanguage } from '../letter-languages.ts'
import type { LetterText } from '../letter-text.ts'
import { standardEn } from './en.ts'
import { standardEs } from './es.ts'
import { standardFr } from './fr.ts'
import { standardNl } from './nl.ts'

export type StandardLetters = Readonly<Record<Outcome, LetterText>>

/** The house's own texts: what a call's letters say where its staff wrote nothing else. */
export const STANDARD_LETTERS: Readonly<Record<LetterLanguage, StandardLetters>> = {
  fr: standardFr,
  en: standardEn,
  nl: standardNl,
  es: standardEs,
}
