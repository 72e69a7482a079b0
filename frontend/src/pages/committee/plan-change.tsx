import { createSignal, Show } from 'solid-js'
import { call } from '../../api/client.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { useMeeting, useStep, writeOn } from './meeting-context.ts'
import { planOf, type PlanDraft } from './plan-draft.ts'
import { PlanForm } from './plan-form.tsx'

/** Changes what was planned while the meeting is prepared. */
export default function PlanChange() {
  const t = useTexts('meetingPlan')
  const { meeting } = useMeeting()
  const { error, isPending, step } = useStep()
  const [isOpen, setOpen] = createSignal(false)
  const write = async (plan: PlanDraft) => {
    const isDone = await step(() =>
      writeOn(meeting(), planOf, (ifMatch) =>
        call('PUT /meetings/:meetingId', { params: { meetingId: meeting().id }, body: plan, ifMatch }),
      ),
    )
    if (!isDone) return
    setOpen(false)
    showDone(t().changed)
  }
  return (
    <Show
      when={isOpen()}
      fallback={
        <p>
          <Button look="quiet" isSmall onClick={() => setOpen(true)}>
            {t().change}
          </Button>
        </p>
      }
    >
      <section class="panel plan" aria-labelledby="plan-change">
        <h2 id="plan-change">{t().change}</h2>
        <PlanForm
          start={planOf(meeting())}
          submitLabel={t().keep}
          isPending={isPending()}
          error={error()}
          onSubmit={(plan) => void write(plan)}
          onCancel={() => setOpen(false)}
        />
      </section>
    </Show>
  )
}
