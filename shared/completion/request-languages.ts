import type { Territory } from '../territories.ts'

/** Languages in which the service writes to applicants of the region; the portal itself speaks fewer. */
export const REQUEST_LANGUAGES = ['fr', 'en', 'nl', 'es'] as const
export type RequestLanguage = (typeof REQUEST_LANGUAGES)[number]

const LANGUAGE_OF: Partial<Record<Territory, RequestLanguage>> = {
  MF: 'fr',
  BL: 'fr',
  GP: 'fr',
  MQ: 'fr',
  GF: 'fr',
  HT: 'fr',
  CW: 'nl',
  BQ: 'nl',
  AW: 'nl',
  SR: 'nl',
  DO: 'es',
  CU: 'es',
  PR: 'es',
}

/** The language proposed for an applicant of a territory; English where most of the others are at home. */
export const usualLanguage = (territory: Territory): RequestLanguage => LANGUAGE_OF[territory] ?? 'en'
