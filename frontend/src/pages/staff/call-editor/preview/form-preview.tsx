import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Form } from '../../../../../../shared/calls/form.ts'
import { localized } from '../../../../i18n/format.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { PreviewField } from './preview-field.tsx'
import { createTriedAnswers, type TriedAnswers } from './tried-answers.ts'

/** The form with the applicant's own controls, its conditions at work; what is typed here goes nowhere. */
export default function FormPreview(props: { form: Form }) {
  const t = useTexts('formEditor')
  const [isPhone, setPhone] = createSignal(false)
  const tried = createTriedAnswers(() => props.form)
  const keys = createMemo(() => tried.sections().map(({ key }) => key))
  return (
    <>
      <p class="button-row no-print">
        <button
          type="button"
          class="button button--small"
          classList={{ 'button--quiet': !isPhone() }}
          aria-pressed={isPhone()}
          onClick={() => setPhone(!isPhone())}
        >
          {t().preview.phone}
        </button>
      </p>
      <div classList={{ 'preview--phone': isPhone() }}>
        <For each={keys()}>{(key) => <PreviewSection tried={tried} sectionKey={key} />}</For>
      </div>
    </>
  )
}

function PreviewSection(props: { tried: TriedAnswers; sectionKey: string }) {
  const t = useTexts('formEditor')
  const copy = () => props.tried.sections().find(({ key }) => key === props.sectionKey)
  const paths = createMemo(() => copy()?.fields.map(({ path }) => path) ?? [])
  return (
    <section class="form">
      <h3>{localized(copy()?.section.title)}</h3>
      <Show when={copy()?.partner}>
        <p class="quiet">{t().preview.everyPartner}</p>
      </Show>
      <Show when={localized(copy()?.section.introduction)}>
        {(introduction) => <p class="pre-line">{introduction()}</p>}
      </Show>
      <For each={paths()}>
        {(path) => (
          <Show when={copy()?.fields.find((shown) => shown.path === path)}>
            {(shown) => <PreviewField tried={props.tried} sectionKey={props.sectionKey} shown={shown()} />}
          </Show>
        )}
      </For>
    </section>
  )
}
