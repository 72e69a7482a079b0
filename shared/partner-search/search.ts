import type { Territory } from '../territories.ts'
import type { OfferKind, OfferTheme, WorkingLanguage } from './terms.ts'

/** What somebody looks for; whatever is absent is not asked for. */
export interface OfferSearch {
  kind?: OfferKind | undefined
  theme?: OfferTheme | undefined
  territory?: Territory | undefined
  language?: WorkingLanguage | undefined
  text?: string | undefined
}

interface Searched {
  kind: OfferKind
  theme: OfferTheme
  languages: readonly WorkingLanguage[]
  title: string
  text: string
  organisation: { name: string; territory: Territory }
}

// Who types without accents finds what is written with them.
const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Whether an entry is what somebody looks for: every filter, and every word somewhere in its texts. */
export function matchesSearch(offer: Searched, search: OfferSearch): boolean {
  const words = plain(search.text ?? '')
    .split(/\s+/u)
    .filter(Boolean)
  const text = plain(`${offer.title} ${offer.text} ${offer.organisation.name}`)
  return (
    (!search.kind || offer.kind === search.kind) &&
    (!search.theme || offer.theme === search.theme) &&
    (!search.territory || offer.organisation.territory === search.territory) &&
    (!search.language || offer.languages.includes(search.language)) &&
    words.every((word) => text.includes(word))
  )
}
