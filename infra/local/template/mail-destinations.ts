import * as z from 'zod'
import { resolve } from './resolve.ts'
import { resourcesOfType, type Scope } from './scope.ts'

/** What a configuration set announces on the event bus. */
export interface MailDestination {
  readonly configurationSet: string
  /** `bounce`, `complaint` … */
  readonly types: readonly string[]
}

const Properties = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.boolean().default(false),
    EventBridgeDestination: z.object({ EventBusArn: z.string() }).optional(),
    MatchingEventTypes: z.array(z.string()),
  }),
})

/** Destinations of mail events that lead to the event bus; others have nothing to do here. */
export function mailDestinations(scope: Scope): MailDestination[] {
  return resourcesOfType(scope, 'AWS::SES::ConfigurationSetEventDestination').flatMap(([, resource]) => {
    const { ConfigurationSetName, EventDestination } = Properties.parse(resolve(resource.Properties, scope))
    if (!EventDestination.Enabled || EventDestination.EventBridgeDestination === undefined) return []
    return [{ configurationSet: ConfigurationSetName, types: EventDestination.MatchingEventTypes }]
  })
}
