import { useTexts } from '../../../i18n/texts.ts'
import { showDone } from '../../../ui/toasts.tsx'
import { useCallEditor } from './create-editor.ts'
import type { Edit } from './form-edits/edit.ts'

/** Removes at once, says what is gone and how it comes back: no question before each small step. */
export function useRemoval(): (removal: Edit, text: string) => void {
  const t = useTexts('callEditor')
  const { edit } = useCallEditor()
  return (removal, text) => {
    edit(removal)
    showDone(`${text} ${t().undoBringsBack}`)
  }
}
