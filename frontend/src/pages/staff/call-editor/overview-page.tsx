import { useNavigate } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import { diffForms } from '../../../../../shared/calls/diff-forms.ts'
import { call as ask } from '../../../api/client.ts'
import { serverNow } from '../../../api/clock.ts'
import { localized, longDateTime } from '../../../i18n/format.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { TaskList } from '../../../ui/task-list.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { useStaffCall } from '../call/call-context.ts'
import { CallTitle } from '../call/call-title.tsx'
import { useChangeText } from '../../dossier/form-change-text.ts'
import { contentOf } from './content.ts'
import { useCallEditor } from './create-editor.ts'
import { useFaultTexts } from './fault-texts.ts'
import { EDITOR_PARTS, readPlace } from './fault-place.ts'

/** The draft at a glance: its pages with what is left to do, everything that keeps it from being published, publish. */
export default function OverviewPage() {
  const t = useTexts('callEditor')
  return (
    <>
      <CallTitle text={t().overviewTitle} />
      <PartsList />
      <Differences />
      <Readiness />
    </>
  )
}

function PartsList() {
  const t = useTexts('callEditor')
  const { call } = useStaffCall()
  const { faults, content } = useCallEditor()
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
  return <TaskList tasks={tasks()} />
}

/** What the next version changes, as applicants will be told. */
function Differences() {
  const t = useTexts('callEditor')
  const { call, next } = useStaffCall()
  const { content } = useCallEditor()
  const text = useChangeText()
  const changes = () => (next() ? diffForms(contentOf(call()), content()) : [])
  return (
    <Show when={changes().length > 0}>
      <section class="block" aria-labelledby="differences">
        <h2 id="differences">{t().next.changes}</h2>
        <ul>
          <For each={changes()}>{(change) => <li>{text(change, content().timeZone)}</li>}</For>
        </ul>
      </section>
    </Show>
  )
}

function Readiness() {
  const t = useTexts('callEditor')
  const { call } = useStaffCall()
  const { faults, content } = useCallEditor()
  const texts = useFaultTexts()
  const href = (place: string) =>
    `${paths.editCallPart(language(), call().id, readPlace(place, content()).part)}#${place}`
  return (
    <section class="block" aria-labelledby="readiness">
      <h2 id="readiness">{t().readiness}</h2>
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
      <Publish />
    </section>
  )
}

function Publish() {
  const t = useTexts('callEditor')
  const { call, replace } = useStaffCall()
  const navigate = useNavigate()
  const { faults, content, autosave } = useCallEditor()
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
          disabledReason={faults().length > 0 ? t().publishBlocked : undefined}
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
