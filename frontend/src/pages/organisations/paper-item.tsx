import { createSignal, onCleanup, Show } from 'solid-js'
import type { DocumentState } from '../../../../shared/documents/document.ts'
import { isBank } from '../../../../shared/organisations/folder-kinds.ts'
import type { FolderPaper } from '../../../../shared/organisations/folder.ts'
import { call } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import { fileSize, longDate } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Badge, type Tone } from '../../ui/badge.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { paperReason } from '../../ui/paper-reason.ts'
import { showDone, showFailure } from '../../ui/toasts.tsx'
import { ChangePaper } from './change-paper.tsx'

const LOOK_AGAIN = 2000

const TONES = {
  announced: 'warm',
  checking: 'warm',
  clean: 'good',
  refused: 'bad',
  infected: 'bad',
} as const satisfies Record<DocumentState, Tone>

/** A paper of the folder: its dates, its state in words, why it was refused, and what can be done with it. */
export function PaperItem(props: {
  paper: FolderPaper
  organisationId: string
  canWrite: boolean
  onChange: () => void
}) {
  const t = useTexts('organisations')
  const [isAsking, setAsking] = createSignal(false)
  const [isChanging, setChanging] = createSignal(false)
  let changeButton: HTMLButtonElement | undefined
  const params = () => ({ organisationId: props.organisationId, documentId: props.paper.document.id })
  const isClean = () => props.paper.document.state === 'clean'
  const facts = () => {
    const { issuedOn, validUntil, bankAccount } = props.paper
    const isPast = validUntil !== null && validUntil < serverNow().slice(0, 10)
    const until = isPast ? t().folder.past : t().folder.until
    return [
      bankAccount,
      issuedOn && t().folder.dated(longDate(issuedOn)),
      validUntil && until(longDate(validUntil)),
    ]
      .filter(Boolean)
      .join(' · ')
  }
  if (props.paper.document.state === 'checking' || props.paper.document.state === 'announced') {
    const timer = setTimeout(() => props.onChange(), LOOK_AGAIN)
    onCleanup(() => clearTimeout(timer))
  }
  const open = async () => {
    try {
      const { url } = await call('GET /organisations/:organisationId/folder/:documentId/link', {
        params: params(),
      })
      window.location.assign(url)
    } catch (failure) {
      showFailure(failure)
    }
  }
  const remove = async () => {
    await call('DELETE /organisations/:organisationId/folder/:documentId', { params: params() })
    showDone(t().folder.removed(props.paper.document.name))
    props.onChange()
  }
  return (
    <li class="entry">
      <p>
        <span class="entry__name">{props.paper.document.name}</span>{' '}
        <span class="quiet">{fileSize(props.paper.document.size)}</span>{' '}
        <span role="status">
          <Badge
            text={t().folder.states[props.paper.document.state]}
            tone={TONES[props.paper.document.state]}
          />
        </span>
      </p>
      <Show when={paperReason(props.paper.document)}>{(text) => <p>{text()}</p>}</Show>
      <Show when={facts() && !isChanging()}>
        <p class="quiet">{facts()}</p>
      </Show>
      <Show when={isChanging()}>
        <ChangePaper
          paper={props.paper}
          organisationId={props.organisationId}
          onDone={() => {
            setChanging(false)
            props.onChange()
          }}
          onCancel={() => {
            setChanging(false)
            changeButton?.focus()
          }}
        />
      </Show>
      <Show when={!isChanging()}>
        <div class="entry__actions">
          <Show when={isClean()}>
            <button type="button" class="link-button" onClick={() => void open()}>
              {t().folder.open}
              <span class="visually-hidden">: {props.paper.document.name}</span>
            </button>
          </Show>
          <Show when={props.canWrite && isClean()}>
            <button
              type="button"
              class="link-button"
              ref={(element) => (changeButton = element)}
              onClick={() => setChanging(true)}
            >
              {isBank(props.paper.kind) ? t().folder.changeBank : t().folder.change}
              <span class="visually-hidden">: {props.paper.document.name}</span>
            </button>
          </Show>
          <Show when={props.canWrite}>
            <button type="button" class="link-button" onClick={() => setAsking(true)}>
              {t().folder.remove}
              <span class="visually-hidden">: {props.paper.document.name}</span>
            </button>
          </Show>
        </div>
      </Show>
      <ConfirmDialog
        title={t().folder.removeTitle}
        text={t().folder.removeText(props.paper.document.name)}
        confirmLabel={t().folder.remove}
        isOpen={isAsking()}
        onConfirm={remove}
        onClose={() => setAsking(false)}
      />
    </li>
  )
}
