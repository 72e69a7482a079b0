import { For } from 'solid-js'
import type { Answers } from '../../../../shared/calls/answer.ts'
import { combineBudgets } from '../../../../shared/budget/combined.ts'
import type { BudgetRules } from '../../../../shared/budget/rules.ts'
import { useTexts } from '../../i18n/texts.ts'
import { CombinedView } from './combined-view.tsx'
import { PartnerView } from './partner-view.tsx'
import { Rates } from './rates.tsx'

/** Every budget of a dossier on one page, to read: the project's first, then each partner's. */
export default function BudgetView(props: {
  rules: BudgetRules
  partners: readonly { id: string; name: string }[]
  answers: Answers
}) {
  const t = useTexts('budget')
  const combined = () => combineBudgets(props.rules, props.partners, props.answers)
  return (
    <section class="block" id="budget">
      <h2>{t().title}</h2>
      <CombinedView rules={props.rules} combined={combined()} partners={props.partners} />
      <For each={combined().partners}>
        {(partner) => (
          <>
            <h3>{props.partners.find(({ id }) => id === partner.partnerId)?.name}</h3>
            <PartnerView rules={props.rules} partner={partner} />
          </>
        )}
      </For>
      <Rates rules={props.rules} />
    </section>
  )
}
