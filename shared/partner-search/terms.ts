/** What an organisation publishes to be found. Apart from the schemas, so that pages carry no schema library. */
export const OFFER_KINDS = ['seeks', 'offers'] as const
export type OfferKind = (typeof OFFER_KINDS)[number]

export const OFFER_THEMES = [
  'environment',
  'education',
  'culture',
  'health',
  'economy',
  'risks',
  'sport',
  'other',
] as const
export type OfferTheme = (typeof OFFER_THEMES)[number]

/** Languages in which one can work together; more than the portal speaks. */
export const WORKING_LANGUAGES = ['fr', 'en', 'nl', 'es', 'ht'] as const
export type WorkingLanguage = (typeof WORKING_LANGUAGES)[number]

/** Entries of one organisation. */
export const MOST_OFFERS = 10
/** Conversations that one person can begin in a day, and messages: far above what people do, far below a mailing. */
export const CONVERSATIONS_PER_DAY = 10
export const MESSAGES_PER_DAY = 100
