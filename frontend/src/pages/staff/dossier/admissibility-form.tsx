import { createSignal, For, Show } from 'solid-js'
import type { PublicCall } from '../../../../../shared/calls/call.ts'
import type { Dossier } from '../../../../../shared/dossiers/dossier.ts'
import { LANGUAGES } from '../../../../../shared/language.ts'
import { call } from '../../../api/client.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { RadioGroup } from '../../../ui/choice-fields.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { FilterSelect } from '../../../ui/filter-select.tsx'
import { FormShell } from '../../../ui/form-shell.tsx'
import { TextArea } from '../../../ui/text-field.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { addSentence, readySentences } from './ready-sentences.ts'

const REASONS = 'admissibility-reasons'

interface Props {
  dossier: Dossier
  form: PublicCall
  onChanged: () => void
}

/** Declares a dossier admissible, or not with reasons; the second asks once more. */
export default function AdmissibilityForm(props: Props) {
  const t = useTexts('staff')
  const texts = () => t().dossier.admissibility
  const [verdict, setVerdict] = createSignal<'yes' | 'no'>()
  const [reasons, setReasons] = createSignal('')
  const [problem, setProblem] = createSignal<string>()
  const [isAsking, setAsking] = createSignal(false)
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()

  const declare = async () => {
    const admissible = verdict() === 'yes'
    await call('POST /dossiers/:dossierId/admissibility', {
      params: { dossierId: props.dossier.id },
      body: { admissible, reasons: admissible ? '' : reasons().trim() },
    })
    const reference = props.dossier.reference ?? ''
    showDone(admissible ? texts().done(reference) : texts().doneNot(reference))
    props.onChanged()
  }
  const submit = async () => {
    setProblem(undefined)
    if (verdict() === 'no') {
      if (reasons().trim() === '') setProblem(texts().missingReasons)
      else setAsking(true)
      return
    }
    setPending(true)
    setError(undefined)
    await declare().catch(setError)
    setPending(false)
  }

  return (
    <>
      <FormShell
        onSubmit={() => void submit()}
        submitLabel={verdict() === 'no' ? texts().declareInadmissible : texts().declareAdmissible}
        isPending={isPending()}
        error={error()}
        problems={problem() ? [{ text: problem() ?? '', fieldId: REASONS }] : []}
      >
        <RadioGroup
          label={texts().question}
          options={[
            { value: 'yes', label: texts().yes, hint: texts().yesHint },
            { value: 'no', label: texts().no, hint: texts().noHint },
          ]}
          value={verdict()}
          onChange={setVerdict}
        />
        <Show when={verdict() === 'no'}>
          <TextArea
            id={REASONS}
            label={texts().reasons}
            hint={texts().reasonsHint}
            error={problem()}
            limit={4000}
            value={reasons()}
            onInput={setReasons}
          />
          <Sentences {...props} onAdd={(sentence) => setReasons((before) => addSentence(before, sentence))} />
        </Show>
      </FormShell>
      <ConfirmDialog
        title={texts().confirmTitle}
        text={texts().confirmText}
        confirmLabel={texts().declareInadmissible}
        isOpen={isAsking()}
        onConfirm={declare}
        onClose={() => setAsking(false)}
      />
    </>
  )
}

function Sentences(props: Props & { onAdd: (sentence: string) => void }) {
  const t = useTexts('staff')
  const common = useTexts('common')
  const [written, setWritten] = createSignal(language())
  const sentences = () => readySentences({ ...props.dossier, kinds: props.form.documentKinds }, written())
  return (
    <details class="sentences">
      <summary>{t().dossier.admissibility.ready}</summary>
      <FilterSelect
        label={t().dossier.admissibility.language}
        options={LANGUAGES.map((value) => ({ value, label: common().languageNames[value] }))}
        value={written()}
        onChange={(chosen) => chosen && setWritten(chosen)}
      />
      <ul lang={written()}>
        <For each={sentences()}>
          {(sentence) => (
            <li>
              <button type="button" class="link-button" onClick={() => props.onAdd(sentence)}>
                {sentence}
              </button>
            </li>
          )}
        </For>
      </ul>
    </details>
  )
}
