import { ENV } from '../shared/env-names.ts'
import { ServiceSettings } from '../shared/service.ts'

/** What a function reads from its environment, once, when it starts. */
export interface Config {
  tableName: string
  documentsBucket: string
  recordsBucket: string
  exportsBucket: string
  oidcIssuer: string
  oidcClientId: string
  oidcLogoutUrl: string
  portalUrl: string
  mailFrom: string
  mailConfigurationSet: string
  firstAdminEmail: string
  /** Hosts that a webhook may reach without https and inside a private network. */
  webhookOpenHosts: readonly string[]
  service: ServiceSettings
}

type Environment = Record<string, string | undefined>

// A function gets only what it needs: an absent variable is an empty text, and its use fails with a clear sentence.
const read = (environment: Environment, name: string) => environment[name] ?? ''

/** Reads the configuration; throws where the service's settings are absent or not as they must be. */
export function readConfig(environment: Environment): Config {
  const settings = read(environment, ENV.serviceSettings)
  if (!settings) throw new Error(`${ENV.serviceSettings} is not set`)
  return {
    tableName: read(environment, ENV.tableName),
    documentsBucket: read(environment, ENV.documentsBucket),
    recordsBucket: read(environment, ENV.recordsBucket),
    exportsBucket: read(environment, ENV.exportsBucket),
    oidcIssuer: read(environment, ENV.oidcIssuer),
    oidcClientId: read(environment, ENV.oidcClientId),
    oidcLogoutUrl: read(environment, ENV.oidcLogoutUrl),
    portalUrl: read(environment, ENV.portalUrl),
    mailFrom: read(environment, ENV.mailFrom),
    mailConfigurationSet: read(environment, ENV.mailConfigurationSet),
    firstAdminEmail: read(environment, ENV.firstAdminEmail),
    webhookOpenHosts: read(environment, ENV.webhookOpenHosts).split(',').filter(Boolean),
    service: ServiceSettings.parse(JSON.parse(settings)),
  }
}
