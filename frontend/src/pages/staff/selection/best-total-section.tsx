import { createSignal, For, Show } from 'solid-js'
import { bestTotal } from '../../../../../shared/evaluation/best-total.ts'
import { euros } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { points } from '../points.ts'
import { useStaffCall } from '../call/call-context.ts'
import type { SelectionAnswer } from './basis.ts'
import type { TryingOut } from './create-try-out.ts'

/** What the most points for the money would be: a simulation, never a proposal. */
export function BestTotalSection(props: { trying: TryingOut; answer: SelectionAnswer }) {
  const t = useTexts('tryOut')
  const { call } = useStaffCall()
  const [isShown, setShown] = createSignal(false)
  const best = () =>
    bestTotal(
      props.answer.candidates.map(({ dossier, isUnderThreshold }) => ({
        id: dossier.id,
        asked: dossier.requestedGrant,
        isUnderThreshold,
        ...(dossier.score !== undefined && { score: dossier.score }),
      })),
      props.trying.tryOut().total ?? call().envelope.total,
    )
  const triedPoints = () =>
    props.trying
      .tried()
      .dossiers.filter(({ outcome }) => outcome === 'award')
      .reduce((sum, { reason }) => sum + (reason.score ?? 0), 0)
  const nameOf = (id: string) => {
    const dossier = props.answer.candidates.find((candidate) => candidate.dossier.id === id)?.dossier
    return dossier ? `${dossier.reference} · ${dossier.projectTitle}` : id
  }
  return (
    <section class="block" aria-labelledby="best-total">
      <h3 id="best-total">{t().best.title}</h3>
      <p>{t().best.intro}</p>
      <Show when={call().envelope.parts.length > 0}>
        <p class="quiet">{t().best.parts}</p>
      </Show>
      <Show
        when={isShown() && best()}
        fallback={
          <Button look="quiet" isSmall onClick={() => setShown(true)}>
            {t().best.show}
          </Button>
        }
      >
        {(found) => (
          <>
            <p>
              <strong>
                {t().best.result(found().dossiers.length, points(found().score), euros(found().spent))}
              </strong>{' '}
              {t().best.compared(points(triedPoints()))} {triedPoints() > found().score && t().best.more}
            </p>
            <Show when={!found().isProven}>
              <p class="quiet">{t().best.unproven}</p>
            </Show>
            <details>
              <summary>{t().best.list}</summary>
              <ul>
                <For each={found().dossiers}>{(id) => <li>{nameOf(id)}</li>}</For>
              </ul>
            </details>
          </>
        )}
      </Show>
    </section>
  )
}
