import { useLocation, useParams } from '@solidjs/router'
import { createMemo, For, onMount, Show } from 'solid-js'
import { localized } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { NotFound } from '../../layout/not-found.tsx'
import { paths } from '../../paths.ts'
import { TimeLeft } from '../../ui/deadline.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { useDossier } from './open-dossier.ts'
import { Question } from './question.tsx'
import { SaveAnnouncer } from './save-status.tsx'

/** One part of the form: one column, one question after another, each saving itself. */
export default function SectionPage() {
  const params = useParams()
  const { shown } = useDossier()
  const key = createMemo(() => shown().find((section) => section.key === params['sectionId'])?.key)
  return (
    <Show when={key()} keyed fallback={<NotFound />}>
      {(found) => <Section sectionKey={found} />}
    </Show>
  )
}

function Section(props: { sectionKey: string }) {
  const t = useTexts('dossier')
  const location = useLocation()
  const { form, dossier, canWrite, canWriteIn, closesAt, shown } = useDossier()
  const isOthers = () => canWrite() && dossier().state !== 'incomplete'
  const position = () => shown().findIndex(({ key }) => key === props.sectionKey)
  const section = () => shown()[position()]
  // Questions keep their elements while answers change: whoever types in one stays in it.
  const questions = createMemo(() => (section()?.fields ?? []).map(({ path }) => path), [], {
    equals: isSame,
  })
  onMount(() => focusTarget(location.hash))
  return (
    <div class="narrow">
      <a class="back-link" href={paths.dossier(language(), dossier().id)}>
        {t().back}
      </a>
      <PageTitle
        text={localized(section()?.section.title)}
        caption={[section()?.partner?.name, t().section.position(position() + 1, shown().length)]
          .filter(Boolean)
          .join(' · ')}
      />
      <Show
        when={canWriteIn(props.sectionKey)}
        fallback={<p class="notice">{t().section[isOthers() ? 'othersHint' : 'lockedHint']}</p>}
      >
        <p>
          <TimeLeft dates={{ opensAt: form.opensAt, closesAt, timeZone: form.timeZone }} />
        </p>
      </Show>
      <Show when={localized(section()?.section.introduction)}>
        {(introduction) => <p class="pre-line">{introduction()}</p>}
      </Show>
      <SaveAnnouncer />
      <form class="form" noValidate onSubmit={(event) => event.preventDefault()}>
        <For each={questions()}>
          {(path) => (
            <Show when={section()?.fields.find((question) => question.path === path)}>
              {(question) => <Question sectionKey={props.sectionKey} shown={question()} />}
            </Show>
          )}
        </For>
      </form>
      <Onward position={position()} />
    </div>
  )
}

const isSame = (left: readonly string[], right: readonly string[]) =>
  left.length === right.length && left.every((path, index) => path === right[index])

/** The way on. Nothing has to be saved: it is, or it is on its way. */
function Onward(props: { position: number }) {
  const t = useTexts('dossier')
  const { dossier, shown } = useDossier()
  const next = () => shown()[props.position + 1]
  return (
    <div class="button-row no-print">
      <Show
        when={next()}
        fallback={
          <a class="button" href={paths.documents(language(), dossier().id)}>
            {t().section.toPapers}
          </a>
        }
      >
        {(section) => (
          <a class="button" href={paths.section(language(), dossier().id, section().key)}>
            {t().section.next(localized(section().section.title))}
          </a>
        )}
      </Show>
      <a class="button button--quiet" href={paths.dossier(language(), dossier().id)}>
        {t().section.done}
      </a>
    </div>
  )
}

/** A link from the check page names the field that it is about. */
function focusTarget(hash: string): void {
  const control = hash && document.getElementById(hash.slice(1))
  if (!control) return
  control.focus()
  control.scrollIntoView({ block: 'center' })
}
