import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { PEOPLE } from '../demo/people.ts'
import { type LocalMail, createMail } from '../mail/server.ts'
import { physicalName } from '../template/resolve.ts'
import { type Scope, resourcesOfType } from '../template/scope.ts'
import { signInClient } from '../template/sign-in-client.ts'
import { SIGN_IN_PATH } from './local-scope.ts'
import type { Log } from './log.ts'
import { messageOf } from './plain.ts'

export interface Beside {
  readonly mail: LocalMail
  /** What stands beside the portal under its address, by first path segment. */
  readonly listeners: Readonly<Record<string, RequestListener>>
}

/** The mailbox of everybody and the sign-in pages, which stand in for SES and Cognito. */
export async function startBeside(options: {
  readonly scope: Scope
  readonly portal: string
  readonly dataDir: string
  readonly log: Log
}): Promise<Beside> {
  const mail = createMail({
    dataDir: join(options.dataDir, 'mail'),
    identities: names(options.scope, 'AWS::SES::EmailIdentity'),
    configurationSets: names(options.scope, 'AWS::SES::ConfigurationSet'),
  })
  const { createSignIn } = await loadSignIn()
  const signIn = createSignIn({
    issuer: `${options.portal}/${SIGN_IN_PATH}`,
    clients: [signInClient(options.scope)],
    people: PEOPLE,
    sendCode: mail.sendCode,
    onFault: (error) => options.log('sign-in', messageOf(error)),
    dataDir: join(options.dataDir, 'sign-in'),
  })
  return {
    mail,
    listeners: { _mail: mail.handlePages, [SIGN_IN_PATH]: signIn.handle },
  }
}

/** Without what oidc-provider prints about Node 20 when it is loaded: `sign-in.test.ts` shows that it works there. */
async function loadSignIn(): Promise<typeof import('../sign-in/provider.ts')> {
  const own = Object.getOwnPropertyDescriptor(console, 'warn')
  Object.defineProperty(console, 'warn', { value: () => undefined, configurable: true, writable: true })
  try {
    return await import('../sign-in/provider.ts')
  } finally {
    if (own !== undefined) Object.defineProperty(console, 'warn', own)
  }
}

const names = (scope: Scope, type: string): string[] =>
  resourcesOfType(scope, type).map(([logicalId]) => physicalName(logicalId, scope))
