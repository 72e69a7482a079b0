import { useNavigate } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import { call as ask } from '../../../api/client.ts'
import { serverNow } from '../../../api/clock.ts'
import { localized, longDateTime } from '../../../i18n/format.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { latePart } from '../../../ui/late-part.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { TaskList } from '../../../ui/task-list.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { useStaffCall } from '../call/call-context.ts'
import { CallTitle } from '../call/call-title.tsx'
import { useCallEditor } from './create-editor.ts'
import { useFaultTexts } from './fault-texts.ts'
import { EDITOR_PARTS, readPlace } from './fault-place.ts'

/** The draft at a glance: its pages with what is left to do, everything that keeps it from being published, publish. */
export default function OverviewPage() {
  const t = useTexts('callEditor')
  const { call, next } = useStaffCall()
  return (
    <>
      <CallTitle text={call().state === 'published' ? t().next.title : t().overviewTitle} />
      <PartsList />
      <Show when={next()}>
        <Differences />
      </Show>
      <Readiness />
    </>
  )
}

function PartsList() {
  const t = useTexts('callEditor')
  const { call } = useStaffCall()
  const { faults, isJudged, content } = useCallEditor()
  const count = (part: string) =>
    faults().filter((fault) => readPlace(fault.place, content()).part === part).length
  const tasks = () =>
    EDITOR_PARTS.map((part) => ({
      title: t().parts[part],
      hint: t().partHints[part],
      href: paths.editCallPart(language(), call().id, part),
      state: count(part) === 0 ? t().ready : t().left(count(part)),
      tone: count(part) === 0 ? ('good' as const) : ('warm' as const),
    }))
  return (
    <Show when={isJudged()} fallback={<Skeleton lines={8} />}>
      <TaskList tasks={tasks()} />
    </Show>
  )
}

// Of a published call only.
const Differences = latePart(['formChanges'], () => import('./differences.tsx'))

function Readiness() {
  const t = useTexts('callEditor')
  const { call } = useStaffCall()
  const { faults, isJudged, content } = useCallEditor()
  const texts = useFaultTexts()
  const href = (place: string) =>
    `${paths.editCallPart(language(), call().id, readPlace(place, content()).part)}#${place}`
  return (
    <section class="block" aria-labelledby="readiness">
      <h2 id="readiness">{t().readiness}</h2>
      <Show when={isJudged()} fallback={<Skeleton lines={2} />}>
        <Show when={faults().length > 0} fallback={<p class="notice notice--good">{t().nothingMissing}</p>}>
          <p>{t().faultsLeft(faults().length)}</p>
          <ul class="faults">
            <For each={faults()}>
              {(fault) => (
                <li>
                  <a href={href(fault.place)}>{texts(fault)}</a>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Show>
      <Publish />
    </section>
  )
}

function Publish() {
  const t = useTexts('callEditor')
  const { call, replace } = useStaffCall()
  const navigate = useNavigate()
  const { faults, isJudged, content, autosave } = useCallEditor()
  const [isAsking, setAsking] = createSignal(false)
  const isNext = () => call().state === 'published'
  const label = () => (isNext() ? t().next.publish : t().publish)
  const question = () =>
    isNext()
      ? { title: t().next.publishTitle, text: t().next.publishText }
      : { title: t().publishTitle, text: `${t().publishText} ${consequence()}` }
  const consequence = () => {
    const { opensAt, timeZone } = content()
    const isOpen = Date.parse(opensAt) <= Date.parse(serverNow())
    return isOpen ? t().publishOpensNow : t().publishOpensOn(longDateTime(opensAt, timeZone))
  }
  const publish = async () => {
    if (!(await autosave.flush())) throw new Error(t().publishNotSaved)
    const published = await ask('POST /staff/calls/:callId/publication', {
      params: { callId: call().id },
      ifMatch: autosave.revision(),
    })
    showDone(t().published(localized(published.title)))
    replace(published)
    navigate(paths.staffCall(language(), published.id))
  }
  return (
    <>
      <p class="button-row">
        <Button
          disabledReason={!isJudged() || faults().length > 0 ? t().publishBlocked : undefined}
          onClick={() => setAsking(true)}
        >
          {label()}
        </Button>
        <a class="button button--quiet" href={paths.callPreview(language(), call().id)}>
          {t().parts.preview}
        </a>
        <a
          class="button button--quiet"
          rel="external"
          download=""
          href={`/api/staff/calls/${call().id}/file`}
        >
          {t().exportFile}
        </a>
      </p>
      <Show when={faults().length > 0}>
        <p class="quiet">{t().publishBlocked}</p>
      </Show>
      <ConfirmDialog
        title={question().title}
        text={question().text}
        confirmLabel={label()}
        look="main"
        isOpen={isAsking()}
        onConfirm={publish}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
