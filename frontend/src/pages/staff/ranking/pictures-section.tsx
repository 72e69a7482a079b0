import { createSignal, lazy, Show } from 'solid-js'
import type { EnvelopeState } from '../../../../../shared/decisions/decision.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import type { RankedRow } from './proposal.ts'

const Pictures = lazy(() => import('./pictures.tsx'))

/** The ranking in pictures, each with its table and its file; loaded once somebody asks. */
export function PicturesSection(props: { rows: readonly RankedRow[]; envelope: EnvelopeState }) {
  const t = () => useTexts('ranking')().pictures
  const [isShown, setShown] = createSignal(false)
  return (
    <section class="block">
      <h2>{t().title}</h2>
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
        <Pictures rows={props.rows} envelope={props.envelope} t={t()} />
      </Show>
    </section>
  )
}
