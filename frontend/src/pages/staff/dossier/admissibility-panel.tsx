import { Match, Show, Switch } from 'solid-js'
import type { PublicCall } from '../../../../../shared/calls/call.ts'
import type { Admissibility, Dossier } from '../../../../../shared/dossiers/dossier.ts'
import { longDateTime } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Badge } from '../../../ui/badge.tsx'
import { latePart } from '../../../ui/late-part.tsx'

const AdmissibilityForm = latePart(['staff'], () => import('./admissibility-form.tsx'))

/** Whether the dossier is complete and eligible: what was declared, or the form to declare it. */
export function AdmissibilityPanel(props: { dossier: Dossier; form: PublicCall; onChanged: () => void }) {
  const t = useTexts('staff')
  return (
    <section class="panel" id="admissibility">
      <h2>{t().dossier.admissibility.title}</h2>
      <Switch fallback={<p class="quiet">{t().dossier.admissibility.waiting}</p>}>
        <Match when={props.dossier.admissibility}>
          {(found) => <Declared admissibility={found()} timeZone={props.form.timeZone} />}
        </Match>
        <Match when={props.dossier.may.includes('admissibility.declare')}>
          <AdmissibilityForm dossier={props.dossier} form={props.form} onChanged={props.onChanged} />
        </Match>
      </Switch>
    </section>
  )
}

function Declared(props: { admissibility: Admissibility; timeZone: string }) {
  const t = useTexts('staff')
  return (
    <>
      <p>
        <Badge
          text={
            props.admissibility.admissible
              ? t().dossier.admissibility.admissible
              : t().dossier.admissibility.inadmissible
          }
          tone={props.admissibility.admissible ? 'good' : 'bad'}
        />
        <span class="block-line quiet">
          {t().dossier.admissibility.declaredOn(longDateTime(props.admissibility.declaredAt, props.timeZone))}
        </span>
      </p>
      <Show when={props.admissibility.reasons}>
        <p class="pre-line">{props.admissibility.reasons}</p>
      </Show>
    </>
  )
}
