import { Navigate } from '@solidjs/router'
import { preferredLanguage } from '../i18n/language.ts'
import { inLanguage } from '../paths.ts'

/** Leads an address without a language (`/`, or a link in an old letter) to the same place in the reader's. */
export function AddLanguage() {
  return (
    <Navigate href={({ location }) => inLanguage(preferredLanguage(), location.pathname) + location.search} />
  )
}
