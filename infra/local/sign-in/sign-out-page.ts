import { createHash } from 'node:crypto'
import type { Context } from 'oidc-provider'
import { Html, html } from '../pages/html.ts'
import { documentOf, pageHeaders } from '../pages/page.ts'
import { languageOf } from './interactions.ts'
import { SIGN_IN_TEXTS } from './texts.ts'

/** Presses the button for those who came from the portal, where they have said that they want to sign out. */
const SCRIPT = "document.getElementById('sign-out').click()"
const SCRIPT_HASH = `sha256-${createHash('sha256').update(SCRIPT).digest('base64')}`

/**
 * The page of `end_session`. A request in a client's name with its registered return address goes straight on; any
 * other is asked, because a foreign page may have made it. Without scripts there is the button.
 *
 * @param form the provider's own form, with its token
 */
export function showSignOut(context: Context, form: string, mount: string): void {
  const language = languageOf(context.oidc.params?.['ui_locales'], context.req)
  const texts = SIGN_IN_TEXTS[language]
  const state = context.oidc.session?.state
  const goesOn = state?.clientId !== undefined && state.postLogoutRedirectUri !== undefined
  const body = html`<h1>${texts.signOutTitle}</h1>
    <p>${texts.signOutQuestion}</p>
    ${new Html(form)}
    <button id="sign-out" form="op.logoutForm" name="logout" value="yes">${texts.signOut}</button>
    ${goesOn && new Html(`<script>${SCRIPT}</script>`)}`
  context.set(pageHeaders(goesOn ? SCRIPT_HASH : undefined))
  context.body = documentOf({ language, title: texts.signOutTitle, body, stylesheet: `${mount}/style.css` })
}
