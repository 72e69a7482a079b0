import { Match, Show, Switch } from 'solid-js'
import type { Place } from '../../../../../shared/decisions/ranking.ts'
import { isAllowed } from '../../../../../shared/access/permissions.ts'
import { account } from '../../../api/session.ts'
import { euros, longDate } from '../../../i18n/format.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { Badge, type Tone } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { isPartlyEvaluated, points } from '../points.ts'
import { usePartName } from './envelope-bars.tsx'
import type { RankedRow } from './proposal.ts'

const PLACE_TONES = {
  funded: 'good',
  partly: 'warm',
  below: 'plain',
  under_threshold: 'bad',
  not_scored: 'plain',
} as const satisfies Record<Place, Tone>

/** One dossier of the ranking: where it stands, why, and what is decided. */
export function RankingRow(props: { row: RankedRow; onDecide: () => void }) {
  const t = useTexts('staff')
  const dossier = () => props.row.dossier
  return (
    <tr id={`row-${dossier().id}`}>
      <td class="number" data-label={t().ranking.rank}>
        {props.row.rank ?? '–'}
      </td>
      <th scope="row">
        <a href={paths.staffDossier(language(), dossier().id)}>
          {dossier().projectTitle || dossier().reference}
        </a>
        <span class="block-line quiet">
          {dossier().reference} · {dossier().lead} · {dossier().territory}
        </span>
        <Show when={isPartlyEvaluated(dossier())}>
          <span class="block-line quiet">
            {t().ranking.evaluationsSoFar(dossier().evaluationsDone, dossier().evaluationsAsked)}
          </span>
        </Show>
      </th>
      <td class="number" data-label={t().ranking.score}>
        {points(dossier().score)}
      </td>
      <td class="number" data-label={t().ranking.range}>
        {points(props.row.range)}
      </td>
      <td class="number" data-label={t().ranking.asked}>
        {euros(dossier().requestedGrant)}
      </td>
      <td data-label={t().ranking.place}>
        <span>
          <Badge text={t().ranking.places[props.row.place]} tone={PLACE_TONES[props.row.place]} />
          <span class="block-line quiet">{<LeftBefore row={props.row} />}</span>
        </span>
      </td>
      <td data-label={t().ranking.decision}>
        <DecisionCell row={props.row} onDecide={props.onDecide} />
      </td>
    </tr>
  )
}

function LeftBefore(props: { row: RankedRow }) {
  const t = useTexts('staff')
  const partName = usePartName()
  const text = () => {
    const { leftBefore, place, dossier } = props.row
    if (place === 'not_scored' || place === 'under_threshold') return ''
    return leftBefore.part === undefined
      ? t().ranking.left(euros(leftBefore.total))
      : t().ranking.leftInPart(euros(leftBefore.part), partName(dossier.territory), euros(leftBefore.total))
  }
  return <>{text()}</>
}

function DecisionCell(props: { row: RankedRow; onDecide: () => void }) {
  const t = useTexts('staff')
  const mayDecide = () =>
    isAllowed('decision.write', {
      signedIn: true,
      roles: account()?.roles ?? [],
      state: props.row.dossier.state,
    })
  const { reference } = props.row.dossier
  const waitingText = () => {
    if (props.row.dossier.state === 'evaluation') return t().ranking.notEvaluated
    return mayDecide() ? '' : t().ranking.notDecided
  }
  return (
    <span>
      <Switch fallback={<span class="quiet nowrap">{waitingText()}</span>}>
        <Match when={props.row.decision}>
          {(decision) => (
            <span class="block-line">
              <strong>{t().decision.outcomes[decision().outcome]}</strong>
              <Show when={decision().amount}>{(amount) => <> · {euros(amount())}</>}</Show>
              <span class="block-line quiet">
                {t().decision.act(decision().legalAct.number, longDate(decision().legalAct.date))}
              </span>
            </span>
          )}
        </Match>
      </Switch>
      <Show when={mayDecide()}>
        <span class="no-print">
          <Button look="quiet" isSmall onClick={() => props.onDecide()}>
            <span aria-hidden="true">{props.row.decision ? t().ranking.supersede : t().ranking.decide}</span>
            <span class="visually-hidden">
              {props.row.decision
                ? t().ranking.supersedeNamed(reference)
                : t().ranking.decideNamed(reference)}
            </span>
          </Button>
        </span>
      </Show>
    </span>
  )
}
