import { context } from '../../cdk.json'
import type { ServiceSettings } from '../../shared/service.ts'

/** Who runs the portal: the same settings that the stack gives to the functions. */
export const service: Pick<
  ServiceSettings,
  'name' | 'authority' | 'postalAddress' | 'email' | 'telephone' | 'silenceMonths'
> = context.service
