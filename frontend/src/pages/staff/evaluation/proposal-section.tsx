import { createSignal, lazy, Show } from 'solid-js'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'

const ProposalView = lazy(() => import('./proposal-view.tsx'))

/** The button that asks for a proposal; the proposal is loaded once it is asked for. */
export function ProposalSection(props: { onAssigned: () => void }) {
  const t = useTexts('proposal')
  const [isShown, setShown] = createSignal(false)
  return (
    <Show
      when={isShown()}
      fallback={
        <p>
          <Button look="quiet" onClick={() => setShown(true)}>
            {t().propose}
          </Button>
        </p>
      }
    >
      <ProposalView
        onAssigned={() => {
          setShown(false)
          props.onAssigned()
        }}
        onClose={() => setShown(false)}
      />
    </Show>
  )
}
