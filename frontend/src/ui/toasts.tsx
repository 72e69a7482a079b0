import { createSignal, For, Show } from 'solid-js'
import { sentenceOf } from '../i18n/failure.ts'
import { useTexts } from '../i18n/texts.ts'

interface Toast {
  id: number
  text: string
  tone: 'done' | 'problem'
  undo?: () => void
}

const SHOWN_FOR = 8000
let lastId = 0
const [toasts, setToasts] = createSignal<readonly Toast[]>([])

const dismiss = (id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id))

/** Says that something is done, for eight seconds; with `undo`, offers to take it back and stays until dismissed. */
export function showDone(text: string, undo?: () => void): void {
  const id = ++lastId
  setToasts((shown) => [...shown, { id, text, tone: 'done', ...(undo && { undo }) }])
  if (!undo) setTimeout(() => dismiss(id), SHOWN_FOR)
}

/** Says what went wrong where no place on the page is nearer; stays until dismissed. */
export function showFailure(error: unknown): void {
  setToasts((shown) => [...shown, { id: ++lastId, text: sentenceOf(error), tone: 'problem' }])
}

/** The corner where short messages appear; read out politely. */
export function Toasts() {
  const t = useTexts('common')
  return (
    <div class="toasts" role="status" aria-live="polite">
      <For each={toasts()}>
        {(toast) => (
          <div class="toast" classList={{ 'toast--problem': toast.tone === 'problem' }}>
            <p>{toast.text}</p>
            <Show when={toast.undo}>
              {(undo) => (
                <button
                  type="button"
                  class="link-button"
                  onClick={() => {
                    undo()()
                    dismiss(toast.id)
                  }}
                >
                  {t().undo}
                </button>
              )}
            </Show>
            <button type="button" class="toast__close" onClick={() => dismiss(toast.id)}>
              <span aria-hidden="true">×</span>
              <span class="visually-hidden">{t().dismiss}</span>
            </button>
          </div>
        )}
      </For>
    </div>
  )
}
