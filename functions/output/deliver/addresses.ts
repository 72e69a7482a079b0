import type { Language } from '../../../shared/language.ts'
import type { Deps } from '../../deps.ts'

/** Addresses of pages that e-mails lead to, in the reader's language. */
export const pageAddress = ({ config }: Pick<Deps, 'config'>, language: Language, path: string): string =>
  `${config.portalUrl}/${language}${path}`
