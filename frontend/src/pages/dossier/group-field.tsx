import { createMemo, For, Show } from 'solid-js'
import type { FormField as Field } from '../../../../shared/calls/form.ts'
import { rowLimits, rowPath } from '../../../../shared/calls/groups.ts'
import type { ShownField } from '../../../../shared/dossiers/shown-answers.ts'
import { localized } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { answerInput } from './autosave/field-input.ts'
import { fieldKey } from './autosave/state.ts'
import { controlId } from './control-id.ts'
import { useDossier } from './open-dossier.ts'
import { Question } from './question.tsx'
import { Timeline } from './timeline.tsx'

type Row = ShownField['rows'][number]

/** Places of rows lie this far apart, so that one can be put between two others. */
const STEP = 1024

const newRowId = () => crypto.randomUUID().replaceAll('-', '').slice(0, 12)

/** Adds, moves and takes away rows of a group; each is an answer that saves itself, so nobody disturbs anybody. */
function createRows(props: { sectionKey: string; shown: ShownField }) {
  const { autosave } = useDossier()
  const t = useTexts('dossier')
  const keyOf = (path: string) => fieldKey(props.sectionKey, path)
  const placeOf = (row: Row | undefined) => {
    const input = row && autosave.input(keyOf(row.path))
    return input?.kind === 'answer' && typeof input.value === 'number' ? input.value : 0
  }
  const put = (path: string, place: number | null) => {
    autosave.type(keyOf(path), answerInput(place))
    autosave.leave(keyOf(path))
  }
  const rows = () => props.shown.rows
  return {
    add: () => {
      const rowId = newRowId()
      put(rowPath(props.shown.field.id, rowId), placeOf(rows().at(-1)) + STEP)
      return rowId
    },
    /** Moves a row past its neighbour: between that one and the next. */
    move: (index: number, by: -1 | 1) => {
      const [row, near, far] = [rows()[index], rows()[index + by], rows()[index + 2 * by]]
      if (row && near) put(row.path, far ? (placeOf(near) + placeOf(far)) / 2 : placeOf(near) + by * STEP)
    },
    remove: (row: Row, name: string) => {
      const place = placeOf(row)
      put(row.path, null)
      showDone(t().group.removed(name), () => put(row.path, place))
    },
  }
}

/** A question that is answered as often as needed: work packages, activities, funders. */
export function GroupField(props: { sectionKey: string; shown: ShownField }) {
  const t = useTexts('dossier')
  const { canWriteIn } = useDossier()
  const rows = createRows(props)
  const field = (): Field => props.shown.field
  const label = () => localized(field().rowLabel) || t().group.anyRow
  const most = () => rowLimits(field()).most
  // Rows keep their elements while their answers change: whoever types in one stays in it.
  const ids = createMemo(() => props.shown.rows.map(({ rowId }) => rowId))
  const add = () => {
    const rowId = rows.add()
    const [first] = field().fields ?? []
    if (first)
      queueMicrotask(() => document.getElementById(controlId(`${field().id}/${rowId}/${first.id}`))?.focus())
  }
  return (
    <fieldset class="repeat" id={controlId(field().id)} tabindex="-1">
      <legend class="repeat__title">{localized(field().label)}</legend>
      <Show when={localized(field().help)}>{(help) => <p class="field__hint">{help()}</p>}</Show>
      <For each={ids()} fallback={<p class="quiet">{t().group.none}</p>}>
        {(rowId, index) => (
          <Show when={props.shown.rows.find((row) => row.rowId === rowId)}>
            {(row) => (
              <RowBox
                sectionKey={props.sectionKey}
                row={row()}
                name={t().group.row(label(), index() + 1)}
                isFirst={index() === 0}
                isLast={index() === ids().length - 1}
                move={(by) => rows.move(index(), by)}
                remove={() => rows.remove(row(), t().group.row(label(), index() + 1))}
              />
            )}
          </Show>
        )}
      </For>
      <Show when={canWriteIn(props.sectionKey)}>
        <Show when={ids().length < most()} fallback={<p class="quiet">{t().group.most(most())}</p>}>
          <Button look="quiet" onClick={add}>
            {t().group.add(label())}
          </Button>
        </Show>
      </Show>
      <Timeline shown={props.shown} />
    </fieldset>
  )
}

function RowBox(props: {
  sectionKey: string
  row: Row
  name: string
  isFirst: boolean
  isLast: boolean
  move: (by: -1 | 1) => void
  remove: () => void
}) {
  const t = useTexts('dossier')
  const { canWriteIn } = useDossier()
  const paths = createMemo(() => props.row.fields.map(({ path }) => path))
  const named = (text: string) => (
    <>
      {text}
      <span class="visually-hidden">: {props.name}</span>
    </>
  )
  return (
    <section class="repeat__row" aria-label={props.name}>
      <h3 class="repeat__name">{props.name}</h3>
      <For each={paths()}>
        {(path) => (
          <Show when={props.row.fields.find((shown) => shown.path === path)}>
            {(shown) => <Question sectionKey={props.sectionKey} shown={shown()} />}
          </Show>
        )}
      </For>
      <Show when={canWriteIn(props.sectionKey)}>
        <div class="button-row">
          <Show when={!props.isFirst}>
            <Button isSmall look="quiet" onClick={() => props.move(-1)}>
              {named(t().group.up)}
            </Button>
          </Show>
          <Show when={!props.isLast}>
            <Button isSmall look="quiet" onClick={() => props.move(1)}>
              {named(t().group.down)}
            </Button>
          </Show>
          <Button isSmall look="quiet" onClick={props.remove}>
            {named(t().group.remove)}
          </Button>
        </div>
      </Show>
    </section>
  )
}
