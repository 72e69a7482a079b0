import type { CallFacts } from '../../../../shared/calls/call-facts.ts'
import { readFacts } from '../../../../shared/calls/read-facts.ts'

/**
 * What a person said before starting a dossier stays in this tab of this device: it survives signing in, and ends with
 * the tab. Nothing of it is sent to the server or stands in an address.
 */
const nameOf = (callId: string) => `concordia:facts:${callId}`

export function readKeptFacts(callId: string): CallFacts {
  try {
    return readFacts(JSON.parse(sessionStorage.getItem(nameOf(callId)) ?? 'null'))
  } catch {
    return {}
  }
}

export function keepFacts(callId: string, facts: CallFacts): void {
  try {
    sessionStorage.setItem(nameOf(callId), JSON.stringify(facts))
  } catch {
    // Without storage the answers live as long as the page.
  }
}

export function forgetFacts(callId: string): void {
  try {
    sessionStorage.removeItem(nameOf(callId))
  } catch {
    // Without storage there is nothing to forget.
  }
}
