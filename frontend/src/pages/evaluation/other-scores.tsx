import { createSignal, For, Show } from 'solid-js'
import type { OtherEvaluation } from '../../../../shared/evaluation/evaluation.ts'
import type { Criterion, ScoringGrid } from '../../../../shared/evaluation/grid.ts'
import { call } from '../../api/client.ts'
import { localized, number } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { createLoad } from '../../ui/resource.ts'

/** What the others gave the same dossier, without names; asked for once the own evaluation is submitted. */
export default function OtherScores(props: { dossierId: string; grid: ScoringGrid }) {
  const t = useTexts('others')
  const [isOpen, setOpen] = createSignal(false)
  return (
    <details class="evaluation card no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t().title}</summary>
      <Show when={isOpen()}>
        <Found {...props} />
      </Show>
    </details>
  )
}

function Found(props: { dossierId: string; grid: ScoringGrid }) {
  const t = useTexts('others')
  const { resource, reload } = createLoad(
    () => props.dossierId,
    (dossierId) => call('GET /dossiers/:dossierId/other-evaluations', { params: { dossierId } }),
  )
  return (
    <Loaded resource={resource} onRetry={reload}>
      {(loaded) => (
        <Show when={loaded().evaluations.length > 0} fallback={<p class="quiet">{t().none}</p>}>
          <For each={loaded().evaluations}>
            {(evaluation, index) => (
              <section>
                <h3>{t().other(index() + 1, number(evaluation.total))}</h3>
                <dl class="facts">
                  <For each={props.grid.criteria}>
                    {(criterion) => <One evaluation={evaluation} criterion={criterion} grid={props.grid} />}
                  </For>
                </dl>
              </section>
            )}
          </For>
        </Show>
      )}
    </Loaded>
  )
}

function One(props: { evaluation: OtherEvaluation; criterion: Criterion; grid: ScoringGrid }) {
  const given = () => props.evaluation.scores[props.criterion.id]
  return (
    <div>
      <dt>{localized(props.criterion.label)}</dt>
      <dd class="pre-line">
        {number(given()?.score ?? 0)} / {number(props.grid.scale.maximum)}
        <Show when={given()?.comment}>{(comment) => ` · ${comment()}`}</Show>
      </dd>
    </div>
  )
}
