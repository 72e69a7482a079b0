/** The part of oidc-provider 9 that is used here: the package brings no types of its own. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  export interface Adapter {
    upsert(id: string, payload: AdapterPayload, expiresInSeconds?: number): Promise<void>
    find(id: string): Promise<AdapterPayload | undefined>
    findByUid(uid: string): Promise<AdapterPayload | undefined>
    findByUserCode(userCode: string): Promise<AdapterPayload | undefined>
    destroy(id: string): Promise<void>
    consume(id: string): Promise<void>
    revokeByGrantId(grantId: string): Promise<void>
  }

  export interface AdapterPayload {
    uid?: string
    userCode?: string
    grantId?: string
    consumed?: number
    [name: string]: unknown
  }

  export interface Grant {
    addOIDCScope(scope: string): void
    save(): Promise<string>
  }

  export interface Interaction {
    readonly uid: string
    readonly prompt: { readonly name: string }
    readonly params: Readonly<Record<string, string | undefined>>
  }

  /** A Koa context, as far as pages need it. */
  export interface Context {
    readonly req: IncomingMessage
    body: unknown
    set(headers: Record<string, string>): void
    readonly oidc: {
      readonly provider: Provider
      readonly client?: { readonly clientId: string } | undefined
      readonly params?: Readonly<Record<string, string | undefined>> | undefined
      readonly session?: {
        readonly accountId?: string | undefined
        readonly state?: { readonly clientId?: string; readonly postLogoutRedirectUri?: string } | undefined
        grantIdFor(clientId: string): string | undefined
      }
    }
  }

  export interface Configuration {
    [name: string]: unknown
  }

  export class Provider {
    constructor(issuer: string, configuration: Configuration)
    readonly Grant: {
      new (content: { clientId: string; accountId: string | undefined }): Grant
      find(id: string): Promise<Grant | undefined>
    }
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: Readonly<Record<string, unknown>>,
      options?: { mergeWithLastSubmission?: boolean },
    ): Promise<void>
    on(event: 'server_error', listener: (context: Context, error: Error) => void): this
  }

  export const errors: { readonly SessionNotFound: new (...texts: string[]) => Error }
}
