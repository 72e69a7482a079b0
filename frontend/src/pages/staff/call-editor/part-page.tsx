import { useLocation, useParams } from '@solidjs/router'
import { createEffect, For, Match, on, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { NotFound } from '../../../layout/not-found.tsx'
import { paths } from '../../../paths.ts'
import { useStaffCall } from '../call/call-context.ts'
import { CallTitle } from '../call/call-title.tsx'
import { useCallEditor } from './create-editor.ts'
import { DatesPart } from './dates-part.tsx'
import { useFaultTexts } from './fault-texts.ts'
import { EDITOR_PARTS, isEditorPart, readPlace, type EditorPart } from './fault-place.ts'
import { FormPart } from './form-part.tsx'
import { GridPart } from './grid-part.tsx'
import { MoneyPart } from './money-part.tsx'
import { PapersPart } from './papers-part.tsx'
import { showPlace } from './show-place.ts'
import { TextsPart } from './texts-part.tsx'

const COMPONENTS = {
  texts: TextsPart,
  dates: DatesPart,
  money: MoneyPart,
  papers: PapersPart,
  form: FormPart,
  grid: GridPart,
} as const satisfies Record<EditorPart, () => unknown>

/** One page of the editor; `#place` in the address leads to an input of it. */
export default function PartPage() {
  const params = useParams<{ part: string }>()
  const location = useLocation()
  const part = () => (isEditorPart(params.part) ? params.part : undefined)
  createEffect(
    on(
      () => location.hash,
      (hash) => hash && requestAnimationFrame(() => showPlace(decodeURIComponent(hash.slice(1)))),
    ),
  )
  return (
    <Switch fallback={<NotFound />}>
      <Match when={part()}>
        {(current) => (
          <>
            <PartTitle part={current()} />
            <PartFaults part={current()} />
            <Dynamic component={COMPONENTS[current()]} />
            <NextPart part={current()} />
          </>
        )}
      </Match>
    </Switch>
  )
}

function PartTitle(props: { part: EditorPart }) {
  const t = useTexts('callEditor')
  return <CallTitle text={t().parts[props.part]} />
}

/** What is still to mend on this page, each a link to its place. */
function PartFaults(props: { part: EditorPart }) {
  const t = useTexts('callEditor')
  const { faults, content } = useCallEditor()
  const texts = useFaultTexts()
  const here = () => faults().filter((fault) => readPlace(fault.place, content()).part === props.part)
  return (
    <Show when={here().length > 0}>
      <details class="notice notice--warning">
        <summary>{t().faultsHere(here().length)}</summary>
        <ul>
          <For each={here()}>
            {(fault) => (
              <li>
                <a
                  href={`#${fault.place}`}
                  onClick={(event) => {
                    event.preventDefault()
                    showPlace(fault.place)
                  }}
                >
                  {texts(fault)}
                </a>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  )
}

function NextPart(props: { part: EditorPart }) {
  const t = useTexts('callEditor')
  const { call } = useStaffCall()
  const next = () => EDITOR_PARTS[EDITOR_PARTS.indexOf(props.part) + 1]
  return (
    <p class="next-part no-print">
      <Show
        when={next()}
        fallback={
          <a class="button" href={paths.editCall(language(), call().id)}>
            {t().toOverview}
          </a>
        }
      >
        {(part) => (
          <a class="button" href={paths.editCallPart(language(), call().id, part())}>
            {t().nextPart(t().parts[part()])}
          </a>
        )}
      </Show>
    </p>
  )
}
