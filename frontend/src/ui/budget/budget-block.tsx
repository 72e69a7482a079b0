import { lazy, Show, Suspense } from 'solid-js'
import type { Answers } from '../../../../shared/calls/answer.ts'
import type { PublicCall } from '../../../../shared/calls/call.ts'
import { lateTexts } from '../../i18n/texts.ts'

const BudgetView = lazy(() => import('./budget-view.tsx'))

/** The budgets of a dossier to read, where its call has budgets; loaded only there. */
export function BudgetBlock(props: {
  call: Pick<PublicCall, 'budget'>
  partners: readonly { id: string; name: string }[]
  answers: Answers
}) {
  return (
    <Show when={props.call.budget}>
      {(rules) => (
        <Show when={lateTexts('budget')}>
          <Suspense>
            <BudgetView rules={rules()} partners={props.partners} answers={props.answers} />
          </Suspense>
        </Show>
      )}
    </Show>
  )
}
