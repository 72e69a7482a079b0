import { Duration, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib'
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  CfnUserPool,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  UserPool,
  UserPoolClient,
  UserPoolClientIdentityProvider,
  type UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import { ENV } from '../../shared/env-names.ts'
import { acknowledge } from './acknowledge.ts'
import type { Handler } from './handler.ts'
import type { Mail } from './mail.ts'
import { underlying } from './underlying.ts'

/**
 * People sign in with a code sent to their e-mail address: no password to choose, forget or lose. The portal
 * knows it as any OpenID Connect issuer, with a public client (authorization code and PKCE, no secret).
 */
export class SignIn extends Construct {
  readonly userPool: UserPool
  readonly client: UserPoolClient
  readonly domain: UserPoolDomain

  constructor(scope: Construct, id: string, props: { portalUrl: string; mail: Mail }) {
    super(scope, id)
    this.userPool = this.#createPool(props.mail)
    this.domain = this.userPool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `concordia-${Stack.of(this).account}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    })
    this.client = this.#createClient(props.portalUrl)
    // The newer sign-in pages show an error until a style is attached to the client, if only Cognito's own.
    new CfnManagedLoginBranding(this, 'Branding', {
      userPoolId: this.userPool.userPoolId,
      clientId: this.client.userPoolClientId,
      useCognitoProvidedValues: true,
    })
  }

  /** Origin of the sign-in pages, which the portal's forms may lead to. */
  get pagesOrigin(): string {
    return this.domain.baseUrl()
  }

  /** Gives what is needed to send people to sign in and to check what comes back; no permission is needed. */
  grantUse(fn: Handler): void {
    fn.addEnvironment(ENV.oidcIssuer, this.userPool.userPoolProviderUrl)
    fn.addEnvironment(ENV.oidcClientId, this.client.userPoolClientId)
    fn.addEnvironment(ENV.oidcLogoutUrl, `${this.pagesOrigin}/logout`)
  }

  #createPool(mail: Mail): UserPool {
    const pool = new UserPool(this, 'UserPool', {
      featurePlan: FeaturePlan.ESSENTIALS,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      standardAttributes: { email: { required: true, mutable: true } },
      selfSignUpEnabled: true,
      // Cognito insists on the password factor beside the code; nobody is asked to set one.
      signInPolicy: { allowedFirstAuthFactors: { password: true, emailOtp: true } },
      passwordPolicy: {
        minLength: 16,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      mfa: Mfa.OFF,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    // Set on the resource: the construct wants to read the domain out of an address that only deploying tells. A pool
    // whose address SES does not know yet cannot be made, so the first codes come from Cognito's own address.
    underlying(pool, CfnUserPool).emailConfiguration = Fn.conditionIf(
      mail.isVerified.logicalId,
      {
        EmailSendingAccount: 'DEVELOPER',
        From: Fn.join('', ['Concordia <', mail.from, '>']),
        SourceArn: mail.identity.emailIdentityArn,
        ConfigurationSet: mail.configurationSet.configurationSetName,
      },
      { EmailSendingAccount: 'COGNITO_DEFAULT' },
    )
    acknowledge(pool, {
      COG2: 'The code by e-mail is the first factor; Cognito does not combine it with a required second one.',
      COG8: 'Threat protection of the Plus plan guards passwords, which nobody here has.',
    })
    return pool
  }

  #createClient(portalUrl: string): UserPoolClient {
    return this.userPool.addClient('Client', {
      generateSecret: false,
      authFlows: { user: true },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${portalUrl}/api/auth/callback`],
        logoutUrls: [`${portalUrl}/`],
      },
      // The portal keeps a session of its own and uses these once, at sign-in.
      idTokenValidity: Duration.minutes(5),
      accessTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.hours(1),
    })
  }
}
