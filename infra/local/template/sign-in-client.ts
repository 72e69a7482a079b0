import * as z from 'zod'
import { physicalName, resolve } from './resolve.ts'
import { onlyResource, type Scope } from './scope.ts'

export type SignInClient = {
  clientId: string
  callbackUrls: string[]
  logoutUrls: string[]
  scopes: string[]
}

const Properties = z.object({
  CallbackURLs: z.array(z.string()),
  LogoutURLs: z.array(z.string()),
  AllowedOAuthScopes: z.array(z.string()),
  AllowedOAuthFlows: z.tuple([z.literal('code')]),
  GenerateSecret: z.literal(false),
})

/** The portal as its OpenID Connect issuer knows it: a public client with authorization code. */
export function signInClient(scope: Scope): SignInClient {
  const [logicalId, resource] = onlyResource(scope, 'AWS::Cognito::UserPoolClient')
  const properties = Properties.parse(resolve(resource.Properties, scope))
  return {
    clientId: physicalName(logicalId, scope),
    callbackUrls: properties.CallbackURLs,
    logoutUrls: properties.LogoutURLs,
    scopes: properties.AllowedOAuthScopes,
  }
}
