import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { PublicCall } from '../../../../shared/calls/call.ts'
import { call } from '../../api/client.ts'
import { noteServerTime } from '../../api/clock.ts'
import { localized } from '../../i18n/format.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import { createLoad } from '../../ui/resource.ts'
import { CallAside } from './call-aside.tsx'
import { CallDetails } from './call-details.tsx'

async function loadCall(callId: string): Promise<PublicCall> {
  const { call: found, now } = await call('GET /calls/:callId', { params: { callId } })
  noteServerTime(now)
  return found
}

/** Public page of a call: what somebody needs to know before starting a dossier. */
export default function CallPage() {
  const params = useParams()
  const { resource, reload } = createLoad(() => params['callId'] ?? '', loadCall)
  return (
    <Loaded resource={resource} onRetry={reload} isPage skeleton={<PageSkeleton />}>
      {(found) => <CallView call={found()} />}
    </Loaded>
  )
}

/** The page itself, of a call at hand: also the preview that staff see before publishing. */
export function CallView(props: { call: PublicCall; isPreview?: boolean }) {
  return (
    <article>
      <PageTitle text={localized(props.call.title)} caption={props.call.code} />
      <p class="lead">{localized(props.call.summary)}</p>
      <div class="with-aside">
        <CallAside call={props.call} isPreview={props.isPreview === true} />
        <Show when={props.call}>{(shown) => <CallDetails call={shown()} />}</Show>
      </div>
    </article>
  )
}
