import { useNavigate } from '@solidjs/router'
import { createSignal, Match, Switch } from 'solid-js'
import { call } from '../../api/client.ts'
import { hasCode } from '../../api/problem.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { useDossier } from './open-dossier.ts'
import { isUploading } from './uploads/upload-list.ts'
import { forgetSubmissionKey, submissionKey } from './submission-key.ts'

/** The last step: everything typed reaches the server first, then one request, however often it is sent. */
export function Submit() {
  const t = useTexts('check')
  const navigate = useNavigate()
  const { dossier, gaps, autosave, reload, renew, replace } = useDossier()
  const [isPending, setPending] = createSignal(false)
  const [isUnsent, setUnsent] = createSignal(false)
  const [isSending, setSending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()

  const send = async () => {
    const { id } = dossier()
    const submitted = await call('POST /dossiers/:dossierId/submission', {
      params: { dossierId: id },
      idempotencyKey: submissionKey(id),
    })
    forgetSubmissionKey(id)
    replace(submitted)
    navigate(paths.receipt(language(), id))
  }

  const submit = async () => {
    setError(undefined)
    setPending(true)
    try {
      const isAllSent = await autosave.flush()
      setUnsent(!isAllSent)
      // A file that is still being read is in no list of what is missing: submitting now would leave it behind.
      setSending(isUploading(dossier().id))
      if (!isAllSent || isSending()) return
      if (gaps().length > 0) document.getElementById('missing')?.focus()
      else await send()
    } catch (failure) {
      setError(failure)
      // The server knows something that this page does not: show it.
      if (hasCode(failure, 'dossier.incomplete')) await reload().catch(() => {})
      if (hasCode(failure, 'section.form_changed')) renew()
    } finally {
      setPending(false)
    }
  }

  return (
    <section class="block" aria-labelledby="submit-title">
      <h2 id="submit-title">{t().submitTitle}</h2>
      <p>{t().submitText}</p>
      <div role="alert">
        <Switch>
          <Match when={isUnsent()}>
            <p class="notice notice--warning">{t().unsent}</p>
          </Match>
          <Match when={isSending() && isUploading(dossier().id)}>
            <p class="notice notice--warning">{t().uploading}</p>
          </Match>
          <Match when={error()}>{(failure) => <FailureMessage error={failure()} />}</Match>
        </Switch>
      </div>
      <Button isPending={isPending()} onClick={() => void submit()}>
        {t().submit}
      </Button>
    </section>
  )
}
