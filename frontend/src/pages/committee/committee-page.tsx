import { createSignal, Show } from 'solid-js'
import { call } from '../../api/client.ts'
import { could } from '../../api/session.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { createLoad } from '../../ui/resource.ts'
import { useStaffCall } from '../staff/call/call-context.ts'
import { CallTitle } from '../staff/call/call-title.tsx'
import { MeetingList } from './meeting-list.tsx'
import './committee.css'

const Prepare = latePart(['meetingPlan'], () => import('./prepare.tsx'))

/** Meetings of the committee on a call, and a new one. */
export default function CommitteePage() {
  const t = useTexts('committee')
  const { call: current } = useStaffCall()
  const [isPreparing, setPreparing] = createSignal(false)
  const { resource, reload } = createLoad(
    () => current().id,
    (callId) => call('GET /calls/:callId/meetings', { params: { callId } }),
  )
  return (
    <>
      <CallTitle text={t().title} />
      <p>{t().intro}</p>
      <Loaded resource={resource} onRetry={reload}>
        {(loaded) => <MeetingList meetings={loaded().meetings} empty={t().none} />}
      </Loaded>
      <Show when={could('meeting.write')}>
        <Show
          when={isPreparing()}
          fallback={<Button onClick={() => setPreparing(true)}>{t().prepare}</Button>}
        >
          <Prepare callId={current().id} onCancel={() => setPreparing(false)} />
        </Show>
      </Show>
    </>
  )
}
