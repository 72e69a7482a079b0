import type { Document } from '../../../shared/documents/document.ts'
import { useTexts } from '../i18n/texts.ts'

/**
 * Why a paper that arrived cannot be read, and what to do next; nothing of one that can. A page that shows papers names
 * the texts `paperStates`.
 */
export function usePaperReason(): (document: Pick<Document, 'state' | 'fault'>) => string | undefined {
  const t = useTexts('paperStates')
  return ({ state, fault }) => {
    if (state === 'checking' || state === 'infected') return t()[state]
    return state === 'refused' ? t().faults[fault ?? 'unreadable'] : undefined
  }
}
