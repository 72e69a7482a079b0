import { randomUUID } from 'node:crypto'
import { matchesPattern } from './event-pattern.ts'

/** A rule of the default event bus and the function that it calls. */
export interface BusRule {
  readonly pattern: unknown
  readonly function: { readonly name: string }
}

/** An event as EventBridge carries it. */
export interface BusEvent {
  readonly source: string
  readonly detailType: string
  readonly resources: readonly string[]
  readonly detail: unknown
}

export interface Place {
  readonly account: string
  readonly region: string
}

/** Hands an event to the function of every rule that fits it. */
export function publish(
  event: BusEvent,
  rules: readonly BusRule[],
  place: Place,
  send: (functionName: string, event: unknown) => void,
): void {
  const envelope = {
    version: '0',
    id: randomUUID(),
    'detail-type': event.detailType,
    source: event.source,
    account: place.account,
    time: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    region: place.region,
    resources: event.resources,
    detail: event.detail,
  }
  for (const rule of rules) {
    if (matchesPattern(rule.pattern, envelope)) send(rule.function.name, envelope)
  }
}
