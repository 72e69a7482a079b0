import { Show } from 'solid-js'

/** Before any text has arrived, and where none does: the only sentences that stand in the code in both languages. */
export function TextsMissing(props: { state: 'loading' | 'ready' | 'failed'; onRetry: () => void }) {
  return (
    <Show when={props.state === 'failed'} fallback={<div class="page" aria-busy="true" />}>
      <main class="page">
        <p lang="fr">La page n’a pas pu être chargée. Vérifiez votre connexion.</p>
        <p lang="en">The page could not be loaded. Check your connection.</p>
        <button type="button" class="button" onClick={() => props.onRetry()}>
          <span lang="fr">Réessayer</span> / <span lang="en">Try again</span>
        </button>
      </main>
    </Show>
  )
}
