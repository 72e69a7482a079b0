import { newIdempotencyKey } from '../../api/client.ts'

const nameOf = (dossierId: string) => `concordia:submission:${dossierId}`

/**
 * The key of a dossier's submission: the same after a reload or a second click, so that all of them are one request
 * to the server. Forgotten once the receipt is there.
 */
export function submissionKey(dossierId: string): string {
  const key = read(dossierId) ?? newIdempotencyKey()
  try {
    sessionStorage.setItem(nameOf(dossierId), key)
  } catch {
    // Without storage the key lives as long as the request; the server still makes one submission only.
  }
  return key
}

function read(dossierId: string): string | undefined {
  try {
    return sessionStorage.getItem(nameOf(dossierId)) ?? undefined
  } catch {
    return undefined
  }
}

export function forgetSubmissionKey(dossierId: string): void {
  try {
    sessionStorage.removeItem(nameOf(dossierId))
  } catch {
    // Nothing was kept.
  }
}
