import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Interaction, type Provider, errors } from 'oidc-provider'
import * as z from 'zod'
import { type Language, chooseLanguage } from '../../../shared/language.ts'
import type { Html } from '../pages/html.ts'
import { sendPage } from '../pages/page.ts'
import type { Codes } from './codes.ts'
import type { Accounts, SignInPerson } from './people.ts'
import { readForm } from './read-form.ts'
import { SIGN_IN_TEXTS } from './texts.ts'
import { type FieldState, type SignInView, chooseView, codeView, messageView } from './views.ts'

export interface InteractionParts {
  readonly provider: Provider
  /** Path that everything here stands under: `/_sign-in`. */
  readonly mount: string
  readonly portal: string
  readonly people: readonly SignInPerson[]
  readonly accounts: Accounts
  readonly codes: Codes
  readonly sendCode: (email: string, code: string, language: Language) => void | Promise<void>
}

interface Step {
  readonly parts: InteractionParts
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly interaction: Interaction
  readonly view: SignInView
}

/** What a person can do in a sign-in, by method and the last segment of the address. */
const STEPS: Readonly<Record<string, (step: Step) => void | Promise<void>>> = {
  'GET ': (step) => showChoice(step, { value: step.interaction.params['login_hint'] ?? '' }),
  'POST person': choosePerson,
  'POST address': sendCodeTo,
  'GET code': (step) => showCode(step, { value: '' }),
  'POST code': checkCode,
  'POST give-up': giveUp,
}

const Email = z.email().max(254)

/** Answers `/_sign-in/interaction/…`. Rejects only on faults of this program. */
export async function answerInteraction(
  parts: InteractionParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const address = new URL(request.url ?? '/', parts.portal)
  const [, uid = '', action = ''] = address.pathname.slice(parts.mount.length + 1).split('/')
  const run = STEPS[`${request.method} ${action}`]
  try {
    const interaction = await parts.provider.interactionDetails(request, response)
    const language = languageOf(address.searchParams.get('lang') ?? interaction.params['ui_locales'], request)
    const view = { language, path: `${parts.mount}/interaction/${uid}` }
    // The cookie has to be that of the sign-in in the address.
    if (interaction.uid !== uid || run === undefined) throw new errors.SessionNotFound('not this sign-in')
    await run({ parts, request, response, interaction, view })
  } catch (error) {
    if (!(error instanceof errors.SessionNotFound)) throw error
    const language = languageOf(address.searchParams.get('lang') ?? undefined, request)
    const { errorTitle, expired } = SIGN_IN_TEXTS[language]
    show(
      parts,
      response,
      language,
      errorTitle,
      messageView(errorTitle, expired, `${parts.portal}/`, language),
      410,
    )
  }
}

/** `ui_locales` is a list of languages, best first, between spaces (OpenID Connect Core, 3.1.2.1). */
export function languageOf(locales: string | undefined, request: IncomingMessage): Language {
  return chooseLanguage(locales?.replaceAll(' ', ',') || request.headers['accept-language'])
}

function showChoice({ parts, response, view }: Step, email: FieldState): void {
  const texts = SIGN_IN_TEXTS[view.language]
  showField(parts, response, view, texts.title, email, chooseView(view, parts.people, email))
}

async function choosePerson(step: Step): Promise<void> {
  const { email = '' } = await readForm(step.request)
  const isOffered = step.parts.people.some((person) => person.email === email)
  if (isOffered) await finish(step, email)
  else showChoice(step, { value: email, fault: SIGN_IN_TEXTS[step.view.language].emailFault })
}

async function sendCodeTo(step: Step): Promise<void> {
  const { parts, interaction, view } = step
  const texts = SIGN_IN_TEXTS[view.language]
  const value = ((await readForm(step.request))['email'] ?? '').trim()
  const email = Email.safeParse(value.toLowerCase())
  if (!email.success) {
    showChoice(step, { value, fault: texts.emailFault })
    return
  }
  const code = parts.codes.issue(interaction.uid, email.data)
  if (code === undefined) {
    showChoice(step, { value, fault: texts.tooManyCodes })
    return
  }
  await parts.sendCode(email.data, code, view.language)
  redirect(step.response, `${view.path}/code?lang=${view.language}`)
}

function showCode({ parts, response, interaction, view }: Step, code: FieldState): void {
  const email = parts.codes.addressOf(interaction.uid)
  if (email === undefined) {
    redirect(response, `${view.path}?lang=${view.language}`)
    return
  }
  showField(parts, response, view, SIGN_IN_TEXTS[view.language].codeTitle, code, codeView(view, email, code))
}

async function checkCode(step: Step): Promise<void> {
  const texts = SIGN_IN_TEXTS[step.view.language]
  const value = ((await readForm(step.request))['code'] ?? '').trim()
  const email = step.parts.codes.addressOf(step.interaction.uid)
  const answer = step.parts.codes.check(step.interaction.uid, value.replace(/\s/g, ''))
  const faults = { wrong: texts.codeFault, expired: texts.codeExpired, spent: texts.codeSpent }
  if (answer === 'right' && email !== undefined) await finish(step, email)
  else showCode(step, { value, fault: answer === 'right' ? texts.codeExpired : faults[answer] })
}

async function finish({ parts, request, response }: Step, email: string): Promise<void> {
  const { subject } = parts.accounts.ofEmail(email)
  const login = { accountId: subject, remember: true }
  await parts.provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false })
}

async function giveUp({ parts, request, response }: Step): Promise<void> {
  const refusal = { error: 'access_denied', error_description: 'The person turned back.' }
  await parts.provider.interactionFinished(request, response, refusal, { mergeWithLastSubmission: false })
}

function showField(
  parts: InteractionParts,
  response: ServerResponse,
  { language }: SignInView,
  title: string,
  field: FieldState,
  body: Html,
): void {
  const prefix = field.fault === undefined ? '' : SIGN_IN_TEXTS[language].errorPrefix
  show(parts, response, language, prefix + title, body, field.fault === undefined ? 200 : 422)
}

function show(
  parts: InteractionParts,
  response: ServerResponse,
  language: Language,
  title: string,
  body: Html,
  status: number,
): void {
  sendPage(response, { language, title, body, status, stylesheet: `${parts.mount}/style.css` })
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, 'cache-control': 'no-store' }).end()
}
