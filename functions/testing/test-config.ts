import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { ServiceSettings } from '../../shared/service.ts'
import type { Config } from '../config.ts'

const Cdk = z.object({ context: z.object({ service: ServiceSettings }) })

/** The configuration of a test: the service's settings are those that are deployed (`cdk.json`). */
export const testConfig = (overrides: Partial<Config> = {}): Config => ({
  tableName: '',
  documentsBucket: 'documents',
  recordsBucket: 'records',
  exportsBucket: 'exports',
  oidcIssuer: 'http://localhost/_sign-in',
  oidcClientId: 'portal',
  oidcLogoutUrl: '',
  portalUrl: 'https://portal.example',
  mailFrom: 'Concordia <no-reply@portal.example>',
  mailConfigurationSet: '',
  firstAdminEmail: '',
  webhookOpenHosts: [],
  service: Cdk.parse(JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'))).context
    .service,
  ...overrides,
})
