import { createSignal, For } from 'solid-js'
import type { MyCalibration } from '../../../../shared/calibration/calibration.ts'
import { call } from '../../api/client.ts'
import { useTexts } from '../../i18n/texts.ts'
import { RadioGroup } from '../../ui/choice-fields.tsx'
import { FormShell } from '../../ui/form-shell.tsx'
import { askForTitleFocus } from '../../ui/page-title.tsx'

const QUESTION = 'calibration-conflict'
const ANSWERS = ['none', 'conflict'] as const

/** Conflict first: what shows one, and the answer that opens or closes the sample. */
export default function Declare(props: {
  calibration: MyCalibration
  onDeclared: (calibration: MyCalibration) => void
}) {
  const t = useTexts('calibration')
  const [answer, setAnswer] = createSignal<(typeof ANSWERS)[number]>()
  const [isTried, setTried] = createSignal(false)
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const problem = () => (isTried() && !answer() ? t().page.missing : undefined)
  const declare = async () => {
    const declaration = answer()
    setTried(true)
    if (!declaration) return
    setPending(true)
    setError(undefined)
    try {
      const { callId } = props.calibration
      const declared = await call('POST /calls/:callId/calibration/declaration', {
        params: { callId },
        body: { declaration },
      })
      askForTitleFocus()
      props.onDeclared(declared)
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <div class="narrow">
      <dl class="facts card block">
        <div>
          <dt>{t().page.project}</dt>
          <dd class="facts__strong">{props.calibration.projectTitle}</dd>
        </div>
        <div>
          <dt>{t().page.organisations}</dt>
          <For each={props.calibration.organisations} fallback={<dd>{t().page.noNames}</dd>}>
            {(name) => <dd>{name}</dd>}
          </For>
        </div>
      </dl>
      <FormShell
        submitLabel={t().page.declare}
        isPending={isPending()}
        error={error()}
        problems={problem() ? [{ text: t().page.missing, fieldId: QUESTION }] : []}
        onSubmit={() => void declare()}
      >
        <RadioGroup
          id={QUESTION}
          label={t().page.question}
          options={ANSWERS.map((value) => ({ value, label: t().page[value] }))}
          error={problem()}
          value={answer()}
          onChange={setAnswer}
        />
      </FormShell>
    </div>
  )
}
