import { createSignal, lazy, Show } from 'solid-js'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import type { RankedRow } from './proposal.ts'

const CertaintyView = lazy(() => import('./certainty.tsx'))

/** Beside the ranking, never in it; what it takes is loaded once somebody asks. */
export function CertaintySection(props: { rows: readonly RankedRow[] }) {
  const t = useTexts('ranking')
  const [isShown, setShown] = createSignal(false)
  return (
    <section class="block">
      <h2>{t().title}</h2>
      <p>{t().intro}</p>
      <Show
        when={isShown()}
        fallback={
          <span class="no-print">
            <Button look="quiet" onClick={() => setShown(true)}>
              {t().show}
            </Button>
          </span>
        }
      >
        <CertaintyView rows={props.rows} />
      </Show>
    </section>
  )
}
