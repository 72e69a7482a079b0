import type { MailEvent } from '../../mail/simulator.ts'
import type { MailDestination } from '../../template/mail-destinations.ts'
import type { BusEvent, Place } from './event-bus.ts'

/** What the event bus carries of a mail's event: once for each destination of its configuration set that wants it. */
export function mailEvent(
  { configurationSet, type, detailType, detail }: MailEvent,
  destinations: readonly MailDestination[],
  { region, account }: Place,
): BusEvent[] {
  const wanting = destinations.filter(
    (each) => each.configurationSet === configurationSet && each.types.includes(type),
  )
  const resources = [`arn:aws:ses:${region}:${account}:configuration-set/${configurationSet}`]
  return wanting.map(() => ({ source: 'aws.ses', detailType, resources, detail }))
}
