import type { FormField } from '../../../../shared/calls/form.ts'
import { account } from '../../api/session.ts'
import { clockTime } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { inputText, ownAnswerText } from './answer-text.ts'
import type { FieldInput } from './autosave/field-input.ts'
import type { FieldKey, ServerAnswer } from './autosave/state.ts'
import { useDossier } from './open-dossier.ts'

const ACCOUNT_ID = /^acc_/u

/** Two texts for one field: both to see, one to choose. Taking the other's can be undone. */
export default function ConflictPanel(props: {
  field: FormField
  fieldKey: FieldKey
  theirs: ServerAnswer
  mine: FieldInput
}) {
  const t = useTexts('dossier')
  const { autosave } = useDossier()
  const isOwn = () => {
    const me = account()
    return me !== undefined && (props.theirs.savedBy === me.id || props.theirs.savedBy === me.name)
  }
  const who = () => {
    const { savedAt, savedBy } = props.theirs
    const time = savedAt ? clockTime(savedAt) : ''
    if (isOwn()) return t().conflict.byYou(time)
    return savedBy && !ACCOUNT_ID.test(savedBy)
      ? t().conflict.byOther(savedBy, time)
      : t().conflict.bySomebody(time)
  }
  const takeTheirs = () => {
    const { mine, fieldKey } = props
    autosave.resolve(fieldKey, 'theirs')
    showDone(t().conflict.took, () => autosave.type(fieldKey, mine))
  }
  return (
    <div class="conflict" role="group" aria-label={who()}>
      <p>
        <strong>{who()}.</strong> {isOwn() ? t().conflict.explainOwn : t().conflict.explain}
      </p>
      <dl class="conflict__texts">
        <div>
          <dt>{t().conflict.mine}</dt>
          <dd class="pre-line">{inputText(props.field, props.mine) || t().conflict.empty}</dd>
        </div>
        <div>
          <dt>{t().conflict.theirs}</dt>
          <dd class="pre-line">{ownAnswerText(props.field, props.theirs.value) || t().conflict.empty}</dd>
        </div>
      </dl>
      <div class="button-row">
        <Button isSmall onClick={() => autosave.resolve(props.fieldKey, 'mine')}>
          {t().conflict.keepMine}
        </Button>
        <Button isSmall look="quiet" onClick={takeTheirs}>
          {t().conflict.takeTheirs}
        </Button>
      </div>
    </div>
  )
}
