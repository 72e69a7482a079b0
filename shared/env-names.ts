/**
 * Names of the environment variables that a function may be given. The stack writes them (`grantX`), and
 * `functions/config.ts` is their only reader.
 */
export const ENV = {
  tableName: 'TABLE_NAME',
  /** Bucket of uploaded documents. */
  documentsBucket: 'DOCUMENTS_BUCKET',
  /** Write-once bucket (Object Lock) of frozen submissions and daily heads of the audit chains. */
  recordsBucket: 'RECORDS_BUCKET',
  /** Bucket of exports: files that can be made again, kept for a fortnight. */
  exportsBucket: 'EXPORTS_BUCKET',
  /** OpenID Connect issuer and public client (authorization code with PKCE, no secret). */
  oidcIssuer: 'OIDC_ISSUER',
  oidcClientId: 'OIDC_CLIENT_ID',
  /** Where the issuer ends its own session, if it has no end_session_endpoint (Cognito). */
  oidcLogoutUrl: 'OIDC_LOGOUT_URL',
  /** Public address of the portal, without a slash at the end. */
  portalUrl: 'PORTAL_URL',
  mailFrom: 'MAIL_FROM',
  mailConfigurationSet: 'MAIL_CONFIGURATION_SET',
  /** E-mail address that becomes `admin` at its first sign-in; empty when the portal has an admin. */
  firstAdminEmail: 'FIRST_ADMIN_EMAIL',
  /** Hosts, by comma, that webhooks may reach over http and in a private network; empty in the cloud. */
  webhookOpenHosts: 'WEBHOOK_OPEN_HOSTS',
  /** JSON of the service's settings: see `shared/service.ts`. */
  serviceSettings: 'SERVICE_SETTINGS',
} as const
