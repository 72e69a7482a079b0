import type { Answer } from '../../../../../shared/calls/answer.ts'
import { lineParts } from '../../../../../shared/budget/lines.ts'
import { clockTime } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import type { FieldInput } from '../autosave/field-input.ts'
import { placeOf, type FieldKey, type ServerAnswer } from '../autosave/state.ts'
import { controlId } from '../control-id.ts'
import { useDossier } from '../open-dossier.ts'
import { columnText, isFigure, type SheetColumn } from './columns.ts'

const ACCOUNT_ID = /^acc_/u

/** Two versions of one line: both to see, one to choose. Taking the other's can be undone. */
export function LineConflict(props: {
  fieldKey: FieldKey
  columns: readonly SheetColumn[]
  theirs: ServerAnswer
  mine: FieldInput
}) {
  const t = useTexts('budget')
  const { autosave } = useDossier()
  const who = () => {
    const { savedBy, savedAt } = props.theirs
    return savedBy && savedAt && !ACCOUNT_ID.test(savedBy)
      ? t().conflict(savedBy, clockTime(savedAt))
      : t().conflictSomebody
  }
  const textOf = (value: Answer) => {
    const parts = lineParts(value)
    if (!parts) return t().removedLine
    return props.columns
      .map((column) => {
        const text = columnText(column, parts)
        return text && isFigure(column) ? t().named(column.label, text) : text
      })
      .filter(Boolean)
      .join(' · ')
  }
  const resolve = (side: 'mine' | 'theirs') => {
    autosave.resolve(props.fieldKey, side)
    // The buttons are gone with the choice.
    document.getElementById(controlId(placeOf(props.fieldKey).fieldId))?.focus()
  }
  const takeTheirs = () => {
    const { mine, fieldKey } = props
    resolve('theirs')
    showDone(t().tookTheirs, () => autosave.type(fieldKey, mine))
  }
  return (
    <div class="conflict" role="group" aria-label={who()}>
      <p>
        <strong>{who()}</strong>
      </p>
      <dl class="conflict__texts">
        <div>
          <dt>{t().mine}</dt>
          <dd>{textOf(props.mine.kind === 'answer' ? props.mine.value : null)}</dd>
        </div>
        <div>
          <dt>{t().theirs}</dt>
          <dd>{textOf(props.theirs.value)}</dd>
        </div>
      </dl>
      <div class="button-row">
        <Button isSmall onClick={() => resolve('mine')}>
          {t().keepMine}
        </Button>
        <Button isSmall look="quiet" onClick={takeTheirs}>
          {t().takeTheirs}
        </Button>
      </div>
    </div>
  )
}
