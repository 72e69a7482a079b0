import type { Language } from '../../../shared/language.ts'
import { wordsEn } from './words.en.ts'
import { wordsFr } from './words.fr.ts'

/** What a translation holds: English is the type. */
export type SubmissionWords = typeof wordsEn

export const SUBMISSION_WORDS: Record<Language, SubmissionWords> = { fr: wordsFr, en: wordsEn }
