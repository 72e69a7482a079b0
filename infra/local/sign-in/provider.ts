import type { IncomingMessage, ServerResponse } from 'node:http'
import { Provider } from 'oidc-provider'
import type { Language } from '../../../shared/language.ts'
import { sendStylesheet } from '../pages/page.ts'
import { createCodes } from './codes.ts'
import { type SignInClient, configurationOf } from './configuration.ts'
import { type InteractionParts, answerInteraction } from './interactions.ts'
import { openKeys } from './keys.ts'
import { type SignInPerson, createAccounts } from './people.ts'

export interface SignInOptions {
  /** Address of the provider, such as `http://localhost:8080/_sign-in`; its path is where `handle` is mounted. */
  readonly issuer: string
  readonly clients: readonly SignInClient[]
  /** Offered as buttons. */
  readonly people: readonly SignInPerson[]
  readonly sendCode: (email: string, code: string, language: Language) => void | Promise<void>
  /** Keeps the signing keys over restarts. */
  readonly dataDir?: string | undefined
  readonly clock?: (() => Date) | undefined
  /** Called with faults of this program; the browser sees a plain page. */
  readonly onFault?: ((error: unknown) => void) | undefined
}

export interface SignIn {
  /** Answers everything under the issuer's path. */
  handle(request: IncomingMessage, response: ServerResponse): void
}

/**
 * An OpenID provider that stands in for Cognito's managed login: a choice of demonstration people, and a code by
 * e-mail for any other address. Throws a `LaunchFailure` where its keys cannot be read or kept.
 */
export function createSignIn(options: SignInOptions): SignIn {
  const { pathname: mount, origin: portal } = new URL(options.issuer)
  const clock = options.clock ?? (() => new Date())
  const accounts = createAccounts(options.people)
  const keys = openKeys(options.dataDir)
  const { clients, people, sendCode } = options
  const provider = new Provider(
    options.issuer,
    configurationOf({ mount, portal, clients, accounts, keys, clock }),
  )
  provider.on('server_error', (_context, error) => options.onFault?.(error))
  const parts = { provider, mount, portal, people, accounts, codes: createCodes(clock), sendCode }
  const oidc = provider.callback()
  return {
    handle: (request, response) => {
      answer(parts, oidc, request, response).catch((error: unknown) => {
        options.onFault?.(error)
        if (!response.headersSent) response.writeHead(500)
        response.end()
      })
    },
  }
}

async function answer(
  parts: InteractionParts,
  oidc: ReturnType<Provider['callback']>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [path = '/'] = (request.url ?? '/').split('?')
  if (path === `${parts.mount}/style.css`) return sendStylesheet(response)
  if (path.startsWith(`${parts.mount}/interaction/`)) return answerInteraction(parts, request, response)
  // The provider finds its mount path by what is missing from `url`, as under Express.
  const whole = request.url ?? '/'
  Reflect.set(request, 'originalUrl', whole)
  request.url = whole.slice(parts.mount.length) || '/'
  await oidc(request, response)
}
