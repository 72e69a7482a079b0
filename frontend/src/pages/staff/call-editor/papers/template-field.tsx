import { createSignal, onCleanup, Show } from 'solid-js'
import { TEMPLATE_RULE } from '../../../../../../shared/calls/template-rules.ts'
import { findFileFault, MEDIA_TYPES } from '../../../../../../shared/documents/file-rules.ts'
import { call } from '../../../../api/client.ts'
import { expectFaults, faultSentence } from '../../../../i18n/fault.ts'
import { fileSize } from '../../../../i18n/format.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { FailureMessage } from '../../../../ui/failure-message.tsx'
import { FilePicker } from '../../../../ui/file-picker.tsx'
import { Progress } from '../../../../ui/progress.tsx'
import { showDone, showFailure } from '../../../../ui/toasts.tsx'
import { useStaffCall } from '../../call/call-context.ts'
import { sendTemplate, type Sending, type Template } from './send-template.ts'

const ACCEPT = Object.entries(MEDIA_TYPES)
  .flatMap(([media, { extensions }]) => [media, ...extensions.map((extension) => `.${extension}`)])
  .join(',')

/** The form to fill in of a kind of paper: what is attached, what is on its way, and how to attach one. */
export default function TemplateField(props: {
  place: string
  value: Template | undefined
  onChange: (template: Template | undefined) => void
}) {
  const t = useTexts('templates')
  expectFaults()
  const { sending, fault, error, send } = createSending((template) => props.onChange(template))
  return (
    <fieldset class="field" id={props.place} tabindex="-1">
      <legend class="field__label">{t().title}</legend>
      <p class="field__hint" id={`${props.place}-hint`}>
        {t().hint} {props.value && t().replace}
      </p>
      <Show when={props.value}>
        {(template) => <Given template={template()} onRemove={() => props.onChange(undefined)} />}
      </Show>
      <Show when={fault()}>
        <p class="field__error" role="alert">
          {fault()}
        </p>
      </Show>
      <Show when={error()}>{(failure) => <FailureMessage error={failure()} />}</Show>
      <Show
        when={sending()}
        fallback={
          <FilePicker
            id={`${props.place}-file`}
            label={t().title}
            describedBy={`${props.place}-hint`}
            accept={ACCEPT}
            isMultiple={false}
            onFiles={([file]) => file && void send(file)}
          />
        }
      >
        {(current) => <OnItsWay sending={current()} />}
      </Show>
    </fieldset>
  )
}

/** Sends a file and tells of it; what leaves the page takes the sending with it. */
function createSending(onChange: (template: Template) => void) {
  const t = useTexts('templates')
  const staffCall = useStaffCall()
  const [sending, setSending] = createSignal<Sending>()
  const [fault, setFault] = createSignal<string>()
  const [error, setError] = createSignal<unknown>()
  const cancel = new AbortController()
  onCleanup(() => cancel.abort(new DOMException('left', 'AbortError')))

  const bring = async (file: File) => {
    const { id: callId } = staffCall.call()
    const options = { signal: cancel.signal, onProgress: setSending }
    const { id: documentId, name, size, state, fault: found } = await sendTemplate(callId, file, options)
    if (state === 'clean') {
      onChange({ callId, documentId, name, size })
      showDone(t().attached(name))
    } else setFault(state === 'infected' ? t().infected : t().faults[found ?? 'unreadable'])
  }
  const send = async (file: File) => {
    const refused = findFileFault(file, TEMPLATE_RULE)
    setFault(refused && faultSentence(refused.code, refused.facts))
    setError(undefined)
    if (refused) return
    setSending({ step: 'reading', share: 0 })
    try {
      await bring(file)
    } catch (failure) {
      if (!cancel.signal.aborted) setError(failure)
    } finally {
      setSending(undefined)
    }
  }
  return { sending, fault, error, send }
}

function OnItsWay(props: { sending: Sending }) {
  const t = useTexts('templates')
  return (
    <Show
      when={props.sending.step !== 'checking' && props.sending}
      fallback={<p role="status">{t().checking}</p>}
    >
      {(moving) => <Progress label={t()[moving().step]} value={moving().share} />}
    </Show>
  )
}

function Given(props: { template: Template; onRemove: () => void }) {
  const t = useTexts('templates')
  const open = async () => {
    const { callId, documentId } = props.template
    try {
      const params = { callId, documentId }
      const { url } = await call('GET /staff/calls/:callId/templates/:documentId/link', { params })
      window.location.assign(url)
    } catch (failure) {
      showFailure(failure)
    }
  }
  return (
    <p>
      {t().given(props.template.name, fileSize(props.template.size))}{' '}
      <button type="button" class="link-button" onClick={() => void open()}>
        {t().open}
        <span class="visually-hidden">: {props.template.name}</span>
      </button>{' '}
      <button type="button" class="link-button" onClick={() => props.onRemove()}>
        {t().remove}
        <span class="visually-hidden">: {props.template.name}</span>
      </button>
    </p>
  )
}
