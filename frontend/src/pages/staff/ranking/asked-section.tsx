import { createSignal, Show, type JSX } from 'solid-js'
import { Button } from '../../../ui/button.tsx'

/** A part beside the ranking that is drawn, and so loaded, once somebody asks. */
export function AskedSection(props: { title: string; intro?: string; show: string; children: JSX.Element }) {
  const [isShown, setShown] = createSignal(false)
  return (
    <section class="block">
      <h2>{props.title}</h2>
      <Show when={props.intro}>{(intro) => <p>{intro()}</p>}</Show>
      <Show
        when={isShown()}
        fallback={
          <span class="no-print">
            <Button look="quiet" onClick={() => setShown(true)}>
              {props.show}
            </Button>
          </span>
        }
      >
        {props.children}
      </Show>
    </section>
  )
}
