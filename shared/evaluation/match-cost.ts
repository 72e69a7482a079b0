import type { Form } from '../calls/form.ts'
import type { Answers } from '../calls/answer.ts'
import { OFFER_THEMES, type OfferTheme, type WorkingLanguage } from '../partner-search/terms.ts'

/** Languages in which partners of a territory write; English where none is named here. */
const LANGUAGE_OF: Readonly<Record<string, WorkingLanguage>> = {
  BL: 'fr',
  FR: 'fr',
  GF: 'fr',
  GP: 'fr',
  HT: 'fr',
  MF: 'fr',
  MQ: 'fr',
  AW: 'nl',
  BQ: 'nl',
  CW: 'nl',
  NL: 'nl',
  SR: 'nl',
  CO: 'es',
  CR: 'es',
  CU: 'es',
  DO: 'es',
  PA: 'es',
  PR: 'es',
  VE: 'es',
}

/** Languages that a dossier is likely written in: the lead's first, then its partners'. */
export const languagesOf = (territories: readonly string[]): WorkingLanguage[] => [
  ...new Set(territories.map((territory) => LANGUAGE_OF[territory] ?? 'en')),
]

/** Themes of a dossier: answers of its form whose options bear a theme's name (`environment`). */
export function themesOf(form: Form, answers: Answers): OfferTheme[] {
  // Several options are a list, one is a text.
  const given = form.sections.flatMap(({ id, fields }) =>
    fields
      .filter(({ type }) => type === 'choice' || type === 'multipleChoice')
      .map((field) => answers[id]?.[field.id]),
  )
  return OFFER_THEMES.filter(
    (theme) =>
      theme !== 'other' &&
      given.some((value) => value === theme || (Array.isArray(value) && value.includes(theme))),
  )
}

interface Skills {
  languages: readonly WorkingLanguage[]
  themes: readonly OfferTheme[]
}

/**
 * What giving a dossier to an evaluator costs: nothing for who reads all its languages and knows its theme. The lead's
 * language weighs more than everything else together; who said nothing stands between who fits and who does not.
 */
export function matchCost(dossier: Skills, evaluator: Skills): number {
  return languageCost(dossier.languages, evaluator.languages) + themeCost(dossier.themes, evaluator.themes)
}

function languageCost(asked: Skills['languages'], read: Skills['languages']): number {
  const [first] = asked
  if (first === undefined) return 0
  if (read.length === 0) return 4
  if (!read.includes(first)) return 8
  return asked.every((language) => read.includes(language)) ? 0 : 2
}

function themeCost(asked: Skills['themes'], known: Skills['themes']): number {
  if (asked.length === 0) return 0
  if (known.length === 0) return 1
  return asked.some((theme) => known.includes(theme)) ? 0 : 2
}
