import type { Document } from '../../../shared/documents/document.ts'
import { lateTexts } from '../i18n/texts.ts'

/**
 * Why a paper that arrived cannot be read, and what to do next; nothing of one that can. Most papers are clean, so the
 * sentences arrive when the first one is not.
 */
export function paperReason({ state, fault }: Pick<Document, 'state' | 'fault'>): string | undefined {
  if (state === 'checking' || state === 'infected') return lateTexts('paperStates')?.[state]
  return state === 'refused' ? lateTexts('paperStates')?.faults[fault ?? 'unreadable'] : undefined
}
