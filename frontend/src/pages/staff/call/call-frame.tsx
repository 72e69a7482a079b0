import { useParams, type RouteSectionProps } from '@solidjs/router'
import type { Call } from '../../../../../shared/calls/call.ts'
import { call } from '../../../api/client.ts'
import { noteServerTime } from '../../../api/clock.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { createLoad } from '../../../ui/resource.ts'
import { PageSkeleton } from '../../../ui/skeleton.tsx'
import { StaffCallContext } from './call-context.ts'
import { LinkTabs } from './link-tabs.tsx'
import '../staff.css'

/** A call's workspace: loads the call once for all its pages, and leads from one to the other. */
export default function CallFrame(props: RouteSectionProps) {
  const t = useTexts('workspace')
  const params = useParams<{ callId: string }>()
  const { resource, reload, replace } = createLoad(
    () => params.callId,
    async (callId) => {
      const answer = await call('GET /staff/calls/:callId', { params: { callId } })
      noteServerTime(answer.now)
      return answer.call
    },
  )
  return (
    <>
      <a class="back-link" href={paths.staffCalls(language())}>
        {t().back}
      </a>
      <Loaded resource={resource} onRetry={reload} skeleton={<PageSkeleton />}>
        {(found) => (
          <StaffCallContext.Provider value={{ call: found, reload, replace }}>
            <WorkspaceTabs call={found()} />
            {props.children}
          </StaffCallContext.Provider>
        )}
      </Loaded>
    </>
  )
}

function WorkspaceTabs(props: { call: Call }) {
  const t = useTexts('workspace')
  const tabs = () => {
    const { id } = props.call
    const at = language()
    return [
      { href: paths.callDossiers(at, id), label: t().dossiers },
      { href: paths.callEvaluation(at, id), label: t().evaluation },
      { href: paths.questions(at, id), label: t().questions },
      { href: paths.ranking(at, id), label: t().ranking },
      { href: paths.release(at, id), label: t().release },
      { href: paths.exports(at, id), label: t().exports },
      { href: paths.callContent(at, id), label: t().content },
    ]
  }
  return <LinkTabs label={t().tabs} tabs={props.call.state === 'draft' ? [] : tabs()} />
}
