import type { LegalAct } from './decision-draft.ts'

const nameOf = (callId: string) => `concordia:act:${callId}`

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** The legal act of the decision recorded before, in this window: a deliberation decides many dossiers. */
export function rememberedAct(callId: string): LegalAct {
  const none = { actNumber: '', actDate: '' }
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(nameOf(callId)) ?? 'null')
    if (!isRecord(stored)) return none
    const { actNumber, actDate } = stored
    return typeof actNumber === 'string' && typeof actDate === 'string' ? { actNumber, actDate } : none
  } catch {
    return none
  }
}

/** Keeps the act for the next decision. */
export function rememberAct(callId: string, { actNumber, actDate }: LegalAct): void {
  try {
    sessionStorage.setItem(nameOf(callId), JSON.stringify({ actNumber, actDate }))
  } catch {
    // Without storage the number is typed again.
  }
}
