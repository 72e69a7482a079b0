import { Show } from 'solid-js'
import { euros } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { RadioGroup } from '../../ui/choice-fields.tsx'
import { MoneyField } from '../../ui/money-field.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { CONCLUSION_ID } from './control-ids.ts'
import type { Draft } from './create-draft.ts'
import { RECOMMENDATIONS } from './evaluation-content.ts'

const COMMENT_LIMIT = 6000

/** Recommendation, amount, comments to the committee and to the applicant. */
export function ConclusionFields(props: {
  draft: Draft
  /** Grant requested, in cents. */
  requested: number | undefined
  isRecommendationMissing: boolean
  /** The recommendation alone. */
  isShort: boolean
}) {
  const t = useTexts('evaluation')
  return (
    <section aria-labelledby="conclusion">
      <h2 id="conclusion">{t().grid.conclusion}</h2>
      <RadioGroup
        id={CONCLUSION_ID.recommendation}
        label={t().grid.recommendation}
        options={RECOMMENDATIONS.map((value) => ({ value, label: t().grid.recommendations[value] }))}
        error={props.isRecommendationMissing ? t().submit.near.recommendation : undefined}
        value={props.draft.content().recommendation ?? undefined}
        onChange={(recommendation) => props.draft.change({ recommendation })}
      />
      <Show when={!props.isShort}>
        <Amount draft={props.draft} requested={props.requested} />
        <TextArea
          label={t().grid.toCommittee}
          hint={t().grid.toCommitteeHint}
          isOptional
          rows={4}
          limit={COMMENT_LIMIT}
          value={props.draft.content().commentToCommittee}
          onInput={(commentToCommittee) => props.draft.change({ commentToCommittee })}
        />
        <TextArea
          label={t().grid.toApplicant}
          hint={t().grid.toApplicantHint}
          isOptional
          rows={4}
          limit={COMMENT_LIMIT}
          value={props.draft.content().commentToApplicant}
          onInput={(commentToApplicant) => props.draft.change({ commentToApplicant })}
        />
      </Show>
    </section>
  )
}

function Amount(props: { draft: Draft; requested: number | undefined }) {
  const t = useTexts('evaluation')
  const isOver = () => {
    const amount = props.draft.amount()
    return amount.kind === 'amount' && props.requested !== undefined && amount.amount > props.requested
  }
  return (
    <MoneyField
      id={CONCLUSION_ID.amount}
      label={t().grid.amount}
      isOptional
      hint={props.requested === undefined ? undefined : t().grid.amountHint(euros(props.requested))}
      error={props.draft.amount().kind === 'unread' ? t().grid.amountUnread : undefined}
      warning={isOver() ? t().grid.amountOver : undefined}
      value={props.draft.amount()}
      onInput={(amount) => props.draft.setAmount(amount)}
    />
  )
}
