import { createMemo, createSignal, For, Match, Show, Switch } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { findAnswerFault } from '../../../../../../shared/calls/answers.ts'
import type { FormField } from '../../../../../../shared/calls/form.ts'
import { rowLimits } from '../../../../../../shared/calls/groups.ts'
import type { ShownField } from '../../../../../../shared/dossiers/shown-answers.ts'
import { faultSentence } from '../../../../i18n/fault.ts'
import { localized } from '../../../../i18n/format.ts'
import { useTexts } from '../../../../i18n/texts.ts'
import { Button } from '../../../../ui/button.tsx'
import { CONTROLS, type SingleFieldType } from '../../../dossier/control-of.ts'
import type { TriedAnswers } from './tried-answers.ts'

interface PreviewProps {
  tried: TriedAnswers
  sectionKey: string
  shown: ShownField
}

const singleType = ({ type }: FormField): SingleFieldType | undefined =>
  type === 'group' || type === 'file' ? undefined : type

/** A question with the applicant's own control. */
export function PreviewField(props: PreviewProps) {
  return (
    <Switch>
      <Match when={singleType(props.shown.field)}>{(type) => <Single {...props} type={type()} />}</Match>
      <Match when={props.shown.field.type === 'group'}>
        <Group {...props} />
      </Match>
      <Match when={props.shown.field.type === 'file'}>
        <PaperPlace field={props.shown.field} />
      </Match>
    </Switch>
  )
}

function Single(props: PreviewProps & { type: SingleFieldType }) {
  const [hasLeft, setLeft] = createSignal(false)
  const field = () => props.shown.field
  const input = () => props.tried.input(props.sectionKey, props.shown.path)
  const error = () => {
    const given = input()
    if (!hasLeft()) return undefined
    if (given.kind === 'unread') return faultSentence(given.fault)
    const fault = findAnswerFault(field(), given.value)
    return fault && faultSentence(fault.code, fault.facts)
  }
  return (
    <Dynamic
      component={CONTROLS[props.type]}
      field={field()}
      input={input()}
      onInput={(next) => {
        setLeft(false)
        props.tried.type(props.sectionKey, props.shown.path, next)
      }}
      onLeave={() => setLeft(true)}
      isReadOnly={false}
      wiring={{
        label: localized(field().label),
        hint: localized(field().help) || undefined,
        error: error(),
        isOptional: !field().required,
      }}
    />
  )
}

/** Papers are given on a page of their own; here stands the way there. */
function PaperPlace(props: { field: FormField }) {
  const t = useTexts('dossier')
  return (
    <div class="field">
      <p class="field__label">{localized(props.field.label)}</p>
      <Show when={localized(props.field.help)}>{(help) => <p class="field__hint">{help()}</p>}</Show>
      <p class="quiet">{t().filePlace.none}</p>
    </div>
  )
}

/** A repeated group whose rows are added and taken away as in a dossier. */
function Group(props: PreviewProps) {
  const t = useTexts('dossier')
  const field = () => props.shown.field
  const label = () => localized(field().rowLabel) || t().group.anyRow
  const most = () => rowLimits(field()).most
  // Rows keep their elements while their answers change: whoever types in one stays in it.
  const ids = createMemo(() => props.shown.rows.map(({ rowId }) => rowId))
  return (
    <fieldset class="repeat">
      <legend class="repeat__title">{localized(field().label)}</legend>
      <Show when={localized(field().help)}>{(help) => <p class="field__hint">{help()}</p>}</Show>
      <For each={ids()} fallback={<p class="quiet">{t().group.none}</p>}>
        {(rowId, index) => <Row {...props} rowId={rowId} name={t().group.row(label(), index() + 1)} />}
      </For>
      <Show when={ids().length < most()} fallback={<p class="quiet">{t().group.most(most())}</p>}>
        <Button look="quiet" onClick={() => props.tried.addRow(props.sectionKey, field())}>
          {t().group.add(label())}
        </Button>
      </Show>
    </fieldset>
  )
}

function Row(props: PreviewProps & { rowId: string; name: string }) {
  const t = useTexts('dossier')
  const row = () => props.shown.rows.find(({ rowId }) => rowId === props.rowId)
  const paths = createMemo(() => row()?.fields.map(({ path }) => path) ?? [])
  return (
    <section class="repeat__row" aria-label={props.name}>
      <h4 class="repeat__name">{props.name}</h4>
      <For each={paths()}>
        {(path) => (
          <Show when={row()?.fields.find((shown) => shown.path === path)}>
            {(shown) => <PreviewField tried={props.tried} sectionKey={props.sectionKey} shown={shown()} />}
          </Show>
        )}
      </For>
      <Show when={row()}>
        {(found) => (
          <Button isSmall look="quiet" onClick={() => props.tried.removeRow(props.sectionKey, found().path)}>
            {t().group.remove}
            <span class="visually-hidden">: {props.name}</span>
          </Button>
        )}
      </Show>
    </section>
  )
}
