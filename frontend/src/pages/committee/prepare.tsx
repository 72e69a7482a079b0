import { useNavigate } from '@solidjs/router'
import { createSignal } from 'solid-js'
import { call, newIdempotencyKey } from '../../api/client.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { newPlan, type PlanDraft } from './plan-draft.ts'
import { PlanForm } from './plan-form.tsx'

/** A new meeting on a call; leads to its page. */
export default function Prepare(props: { callId: string; onCancel: () => void }) {
  const t = useTexts('meetingPlan')
  const navigate = useNavigate()
  const [error, setError] = createSignal<unknown>()
  const [isPending, setPending] = createSignal(false)
  const idempotencyKey = newIdempotencyKey()
  const prepare = async (plan: PlanDraft) => {
    setPending(true)
    setError(undefined)
    try {
      const params = { callId: props.callId }
      const { id } = await call('POST /calls/:callId/meetings', { params, body: plan, idempotencyKey })
      navigate(paths.meeting(language(), id))
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <section class="panel" aria-labelledby="plan-new">
      <h2 id="plan-new">{t().prepare}</h2>
      <PlanForm
        start={newPlan()}
        submitLabel={t().prepare}
        isPending={isPending()}
        error={error()}
        onSubmit={(plan) => void prepare(plan)}
        onCancel={props.onCancel}
      />
    </section>
  )
}
