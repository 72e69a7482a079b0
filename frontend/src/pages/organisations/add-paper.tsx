import { createSignal, createUniqueId, onCleanup, Show } from 'solid-js'
import { createStore, unwrap } from 'solid-js/store'
import { findFileFault, MEDIA_TYPES } from '../../../../shared/documents/file-rules.ts'
import { FOLDER_RULE, type FolderKind } from '../../../../shared/organisations/folder-kinds.ts'
import type { PaperFacts } from '../../../../shared/organisations/folder.ts'
import { call, newIdempotencyKey } from '../../api/client.ts'
import { expectFaults, faultSentence } from '../../i18n/fault.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { FilePicker } from '../../ui/file-picker.tsx'
import { FormShell } from '../../ui/form-shell.tsx'
import { Progress } from '../../ui/progress.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { hashFile } from '../dossier/uploads/hash-file.ts'
import { sendFile } from '../dossier/uploads/send-file.ts'
import { PaperFactFields } from './paper-facts.tsx'

/** Endings and media types that the file chooser offers. */
const ACCEPT = Object.entries(MEDIA_TYPES)
  .flatMap(([media, { extensions }]) => [media, ...extensions.map((extension) => `.${extension}`)])
  .join(',')

/** A paper for the folder: its file, its dates, and, of bank details, the account. */
export function AddPaper(props: {
  kind: FolderKind
  organisationId: string
  onDone: () => void
  onCancel: () => void
}) {
  const t = useTexts('organisations')
  expectFaults()
  const unique = createUniqueId()
  const [file, setFile] = createSignal<File>()
  const [facts, setFacts] = createStore<PaperFacts>({ issuedOn: null, validUntil: null, bankAccount: '' })
  const [fault, setFault] = createSignal<string>()
  const [progress, setProgress] = createSignal<{ text: string; share: number }>()
  const [error, setError] = createSignal<unknown>()
  const cancel = new AbortController()
  onCleanup(() => cancel.abort())
  let request = { content: '', key: '' }

  const choose = ([chosen]: File[]) => {
    const found = chosen && findFileFault(chosen, FOLDER_RULE)
    setFault(found && faultSentence(found.code, found.facts))
    setFile(found ? undefined : chosen)
  }
  const announce = (chosen: File, sha256: string) => {
    const body = {
      kind: props.kind,
      name: chosen.name,
      size: chosen.size,
      sha256,
      ...unwrap(facts),
    }
    const content = JSON.stringify(body)
    // The same again after a lost answer is the same paper.
    if (content !== request.content) request = { content, key: newIdempotencyKey() }
    const params = { organisationId: props.organisationId }
    return call('POST /organisations/:organisationId/folder', { params, body, idempotencyKey: request.key })
  }
  const bring = async (chosen: File) => {
    const { signal } = cancel
    const tell = (text: string) => (share: number) => setProgress({ text, share })
    const sha256 = await hashFile(chosen, { signal, onProgress: tell(t().folder.reading) })
    const permission = await announce(chosen, sha256)
    await sendFile(chosen, permission, { signal, onProgress: tell(t().folder.sending) })
  }
  const send = async () => {
    const chosen = file()
    if (!chosen) {
      setFault((known) => known ?? t().folder.fileMissing)
      return
    }
    setError(undefined)
    setProgress({ text: t().folder.reading, share: 0 })
    try {
      await bring(chosen)
      showDone(t().folder.sent)
      props.onDone()
    } catch (failure) {
      if (!cancel.signal.aborted) setError(failure)
    } finally {
      setProgress(undefined)
    }
  }
  const pickerId = `paper-${unique}`
  const problems = () => {
    const text = fault()
    return text ? [{ text, fieldId: pickerId }] : []
  }
  return (
    <FormShell
      submitLabel={t().folder.send}
      isPending={progress() !== undefined}
      error={error()}
      problems={problems()}
      onSubmit={() => void send()}
      secondary={
        <Button look="quiet" onClick={props.onCancel}>
          {t().folder.cancel}
        </Button>
      }
    >
      <p class="quiet" id={`${pickerId}-hint`}>
        {t().folder.fileHint}
      </p>
      <FilePicker
        id={pickerId}
        label={t().folder.kinds[props.kind]}
        describedBy={`${pickerId}-hint`}
        accept={ACCEPT}
        onFiles={choose}
      />
      <p role="status">{file() ? t().folder.chosen(file()?.name ?? '') : ''}</p>
      <PaperFactFields kind={props.kind} facts={facts} error={error()} onChange={setFacts} />
      <Show when={progress()}>
        {(current) => <Progress label={current().text} value={current().share} />}
      </Show>
    </FormShell>
  )
}
