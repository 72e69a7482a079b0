import { useParams, type RouteSectionProps } from '@solidjs/router'
import type { Contract } from '../../../../../shared/api/contract.ts'
import type { ResponseOf } from '../../../../../shared/api/route.ts'
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
      return answer
    },
  )
  return (
    <>
      <a class="back-link" href={paths.staffCalls(language())}>
        {t().back}
      </a>
      <Loaded resource={resource} onRetry={reload} skeleton={<PageSkeleton />}>
        {(found) => (
          <StaffCallContext.Provider
            value={{
              call: () => found().call,
              next: () => found().next,
              standing: () => found().standing,
              reload,
              replace: (changed) => replace(withChanged(found(), changed)),
            }}
          >
            <WorkspaceTabs call={found().call} />
            {props.children}
          </StaffCallContext.Provider>
        )}
      </Loaded>
    </>
  )
}

type Answer = ResponseOf<Contract['GET /staff/calls/:callId']>

/** A draft beside a published call is its next version; whatever is published takes the call's place. */
function withChanged({ next: _next, ...answer }: Answer, changed: Call): Answer {
  const isNext = answer.call.state === 'published' && changed.state === 'draft'
  return isNext ? { ...answer, next: changed } : { ...answer, call: changed }
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
      { href: paths.selection(at, id), label: t().selection },
      { href: paths.committee(at, id), label: t().committee },
      { href: paths.release(at, id), label: t().release },
      { href: paths.letters(at, id), label: t().letters },
      { href: paths.exports(at, id), label: t().exports },
      { href: paths.callContent(at, id), label: t().content },
    ]
  }
  return <LinkTabs label={t().tabs} tabs={props.call.state === 'draft' ? [] : tabs()} />
}
