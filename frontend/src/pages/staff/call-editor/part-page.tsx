import { useLocation, useParams } from '@solidjs/router'
import { createEffect, For, Match, on, Show, Suspense, Switch, type Component } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { NotFound } from '../../../layout/not-found.tsx'
import { paths } from '../../../paths.ts'
import { withTexts } from '../../../ui/late-part.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { useStaffCall } from '../call/call-context.ts'
import { CallTitle } from '../call/call-title.tsx'
import { useCallEditor } from './create-editor.ts'
import { useFaultTexts } from './fault-texts.ts'
import { EDITOR_PARTS, isEditorPart, readPlace, type EditorPart } from './fault-place.ts'
import { showPlace } from './show-place.ts'

// Each is loaded when it is opened: the form's editor is the heaviest, and dates need none of it.
const COMPONENTS = {
  texts: withTexts(['callParts'], () => import('./texts-part.tsx')),
  dates: withTexts(['callParts'], () => import('./dates-part.tsx')),
  money: withTexts(['callParts'], () => import('./money-part.tsx')),
  budget: withTexts(['callParts', 'budgetEditor', 'budget'], () => import('./budget/budget-part.tsx')),
  rules: withTexts(
    ['callParts', 'callFaults', 'ruleEditor', 'rules'],
    () => import('./rules/rules-part.tsx'),
  ),
  papers: withTexts(['callParts', 'ruleEditor', 'rules'], () => import('./papers/papers-part.tsx')),
  form: withTexts(['callParts', 'callFaults', 'formEditor'], () => import('./form/form-part.tsx')),
  grid: withTexts(['callParts'], () => import('./grid/grid-part.tsx')),
  selection: withTexts(['callParts', 'selectionEditor'], () => import('./rules/selection-part.tsx')),
} as const satisfies Record<EditorPart, Component>

/** One page of the editor; `#place` in the address leads to an input of it. */
export default function PartPage() {
  const params = useParams<{ part: string }>()
  const part = () => (isEditorPart(params.part) ? params.part : undefined)
  return (
    <Switch fallback={<NotFound />}>
      <Match when={part()} keyed>
        {(current) => (
          <>
            <PartTitle part={current} />
            <PartFaults part={current} />
            <Suspense fallback={<Skeleton />}>
              <Dynamic component={COMPONENTS[current]} />
              <AtPlace />
            </Suspense>
            <NextPart part={current} />
          </>
        )}
      </Match>
    </Switch>
  )
}

/** Stands beside the part, so that it runs when the part is there: leads to the place that the address names. */
function AtPlace() {
  const location = useLocation()
  createEffect(
    on(
      () => location.hash,
      (hash) => hash && requestAnimationFrame(() => showPlace(decodeURIComponent(hash.slice(1)))),
    ),
  )
  return <></>
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
