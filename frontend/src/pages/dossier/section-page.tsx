import { useLocation, useParams } from '@solidjs/router'
import { For, onMount, Show } from 'solid-js'
import type { FormSection } from '../../../../shared/calls/form.ts'
import { localized } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { NotFound } from '../../layout/not-found.tsx'
import { paths } from '../../paths.ts'
import { TimeLeft } from '../../ui/deadline.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { FormField } from './form-field.tsx'
import { useDossier } from './open-dossier.ts'
import { SaveAnnouncer } from './save-status.tsx'

/** One part of the form: one column, one question after another, each saving itself. */
export default function SectionPage() {
  const params = useParams()
  const { form } = useDossier()
  const section = () => form.form.sections.find(({ id }) => id === params['sectionId'])
  return (
    <Show when={section()} keyed fallback={<NotFound />}>
      {(found) => <Section section={found} />}
    </Show>
  )
}

function Section(props: { section: FormSection }) {
  const t = useTexts('dossier')
  const location = useLocation()
  const { form, dossier, canWrite, closesAt } = useDossier()
  const position = () => form.form.sections.findIndex(({ id }) => id === props.section.id)
  onMount(() => focusTarget(location.hash))
  return (
    <div class="narrow">
      <a class="back-link" href={paths.dossier(language(), dossier().id)}>
        {t().back}
      </a>
      <PageTitle
        text={localized(props.section.title)}
        caption={t().section.position(position() + 1, form.form.sections.length)}
      />
      <Show when={canWrite()} fallback={<p class="notice">{t().section.lockedHint}</p>}>
        <p>
          <TimeLeft dates={{ opensAt: form.opensAt, closesAt, timeZone: form.timeZone }} />
        </p>
      </Show>
      <Show when={localized(props.section.introduction)}>
        {(introduction) => <p class="pre-line">{introduction()}</p>}
      </Show>
      <SaveAnnouncer />
      <form class="form" noValidate onSubmit={(event) => event.preventDefault()}>
        <For each={props.section.fields}>
          {(field) => <FormField sectionId={props.section.id} field={field} />}
        </For>
      </form>
      <Onward position={position()} />
    </div>
  )
}

/** The way on. Nothing has to be saved: it is, or it is on its way. */
function Onward(props: { position: number }) {
  const t = useTexts('dossier')
  const { form, dossier } = useDossier()
  const next = () => form.form.sections[props.position + 1]
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
          <a class="button" href={paths.section(language(), dossier().id, section().id)}>
            {t().section.next(localized(section().title))}
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
