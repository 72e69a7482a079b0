import { Show } from 'solid-js'
import type { Dossier } from '../../../../../shared/dossiers/dossier.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { RecordedDecision } from '../ranking/recorded-decision.tsx'

/** The decision on record; deciding is done in the ranking, beside the other dossiers and the envelope. */
export default function DecisionPanel(props: { dossier: Dossier; timeZone: string }) {
  const t = useTexts('staff')
  return (
    <section class="panel" id="decision">
      <h2>{t().decision.recorded}</h2>
      <Show when={props.dossier.decision} fallback={<p>{t().decision.none}</p>}>
        {(decision) => <RecordedDecision decision={decision()} timeZone={props.timeZone} />}
      </Show>
      <p class="no-print">
        <a href={`${paths.ranking(language(), props.dossier.callId)}#row-${props.dossier.id}`}>
          {t().decision.inRanking}
        </a>
      </p>
    </section>
  )
}
