import type { Language } from '../../../shared/language.ts'
import { type Html, html } from '../pages/html.ts'
import type { SignInPerson } from './people.ts'
import { SIGN_IN_TEXTS } from './texts.ts'

/** What the pages of one sign-in need to know. */
export interface SignInView {
  readonly language: Language
  /** Path of this sign-in: `/_sign-in/interaction/…`, without a slash at the end. */
  readonly path: string
}

export interface FieldState {
  readonly value: string
  /** What is wrong with the value, in words. */
  readonly fault?: string | undefined
}

/** The people as buttons, and a field for any other address. */
export function chooseView(view: SignInView, people: readonly SignInPerson[], email: FieldState): Html {
  const texts = SIGN_IN_TEXTS[view.language]
  const other = view.language === 'fr' ? 'en' : 'fr'
  return html`<h1>${texts.title}</h1>
    <p class="quiet">
      ${texts.intro}
      <a href="${view.path}?lang=${other}" lang="${other}" hreflang="${other}">${texts.otherLanguage}</a>
    </p>
    ${errorSummary(email, 'email')}
    <form method="post" action="${view.path}/person?lang=${view.language}">
      ${groupsOf(people).map(([group, members]) => groupView(view.language, texts.groups[group] ?? group, members))}
    </form>
    <h2>${texts.otherAddress}</h2>
    <form method="post" action="${view.path}/address?lang=${view.language}" novalidate>
      <div class="field">
        <label for="email">${texts.email}</label>
        <span class="hint" id="email-hint">${texts.emailHint}</span>
        ${faultView(email, 'email')}
        <input
          id="email"
          name="email"
          type="email"
          inputmode="email"
          autocomplete="email"
          required
          value="${email.value}"
          aria-describedby="email-hint${email.fault === undefined ? '' : ' email-fault'}"
          aria-invalid="${String(email.fault !== undefined)}"
        />
      </div>
      <button>${texts.sendCode}</button>
    </form>
    ${giveUpView(view)}`
}

/** The field for the code that was sent. */
export function codeView(view: SignInView, email: string, code: FieldState): Html {
  const texts = SIGN_IN_TEXTS[view.language]
  return html`<h1>${texts.codeTitle}</h1>
    ${errorSummary(code, 'code')}
    <p>
      ${texts.codeSent(email)}
      <a href="/_mail?to=${encodeURIComponent(email)}" target="_blank">${texts.mailbox}</a>
    </p>
    <form method="post" action="${view.path}/code?lang=${view.language}" novalidate>
      <div class="field">
        <label for="code">${texts.code}</label>
        <span class="hint" id="code-hint">${texts.codeHint}</span>
        ${faultView(code, 'code')}
        <input
          id="code"
          name="code"
          class="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          required
          value="${code.value}"
          aria-describedby="code-hint${code.fault === undefined ? '' : ' code-fault'}"
          aria-invalid="${String(code.fault !== undefined)}"
        />
      </div>
      <button>${texts.continue}</button>
    </form>
    <form method="post" action="${view.path}/address?lang=${view.language}">
      <input type="hidden" name="email" value="${email}" />
      <button class="link">${texts.newCode}</button>
    </form>
    <p class="actions"><a href="${view.path}?lang=${view.language}">${texts.changeAddress}</a></p>
    ${giveUpView(view)}`
}

export function messageView(title: string, message: string, portal: string, language: Language): Html {
  return html`<h1>${title}</h1>
    <p>${message}</p>
    <p class="actions"><a href="${portal}">${SIGN_IN_TEXTS[language].backToPortal}</a></p>`
}

function giveUpView(view: SignInView): Html {
  return html`<form method="post" action="${view.path}/give-up">
    <button class="link">${SIGN_IN_TEXTS[view.language].giveUp}</button>
  </form>`
}

function groupView(language: Language, title: string, people: readonly SignInPerson[]): Html {
  const buttons = people.map(
    ({ email, name, part }) =>
      html`<button name="email" value="${email}">
        <strong>${name}</strong><span>${part[language]}</span><span class="quiet">${email}</span>
      </button>`,
  )
  return html`<h2>${title}</h2>
    <div class="people">${buttons}</div>`
}

/** Groups by first role, in the order in which they appear. */
function groupsOf(people: readonly SignInPerson[]): [string, SignInPerson[]][] {
  const groups = new Map<string, SignInPerson[]>()
  for (const person of people) {
    const group = person.roles[0] ?? 'applicant'
    groups.set(group, [...(groups.get(group) ?? []), person])
  }
  return [...groups]
}

function errorSummary(field: FieldState, id: string): Html | false {
  if (field.fault === undefined) return false
  return html`<p class="error" role="alert"><a href="#${id}">${field.fault}</a></p>`
}

function faultView(field: FieldState, id: string): Html | false {
  return field.fault !== undefined && html`<span class="fault" id="${id}-fault">${field.fault}</span>`
}
