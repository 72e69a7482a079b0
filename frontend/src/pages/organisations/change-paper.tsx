import { createSignal } from 'solid-js'
import { createStore, unwrap } from 'solid-js/store'
import type { FolderPaper, PaperFacts } from '../../../../shared/organisations/folder.ts'
import { call } from '../../api/client.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { FormShell } from '../../ui/form-shell.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { PaperFactFields } from './paper-facts.tsx'

/** Changes the dates of a paper, and the account of bank details; the file stays as it is. */
export function ChangePaper(props: {
  paper: FolderPaper
  organisationId: string
  onDone: () => void
  onCancel: () => void
}) {
  const t = useTexts('organisations')
  const { issuedOn, validUntil, bankAccount } = props.paper
  const [facts, setFacts] = createStore<PaperFacts>({ issuedOn, validUntil, bankAccount })
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const save = async () => {
    setPending(true)
    setError(undefined)
    try {
      await call('PUT /organisations/:organisationId/folder/:documentId', {
        params: { organisationId: props.organisationId, documentId: props.paper.document.id },
        body: { ...unwrap(facts) },
      })
      showDone(t().folder.changed(props.paper.document.name))
      props.onDone()
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  // The button that opened the form has gone: whoever types goes on here.
  const enter = (part: HTMLElement) => queueMicrotask(() => part.querySelector('input')?.focus())
  return (
    <div ref={enter}>
      <FormShell
        submitLabel={t().edit.submit}
        isPending={isPending()}
        error={error()}
        onSubmit={() => void save()}
        secondary={
          <Button look="quiet" onClick={props.onCancel}>
            {t().folder.cancel}
          </Button>
        }
      >
        <PaperFactFields kind={props.paper.kind} facts={facts} error={error()} onChange={setFacts} />
      </FormShell>
    </div>
  )
}
