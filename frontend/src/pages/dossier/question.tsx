import { lazy, Match, Suspense, Switch } from 'solid-js'
import type { ShownField } from '../../../../shared/dossiers/shown-answers.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { FilePlace } from './file-place.tsx'
import { FormField, type SingleField } from './form-field.tsx'

/** Few forms have groups; those that have none need not carry them. */
const GroupField = lazy(async () => ({ default: (await import('./group-field.tsx')).GroupField }))

const singleOf = ({ field }: ShownField): SingleField | undefined => {
  const { type } = field
  return type === 'group' || type === 'file' ? undefined : { ...field, type }
}

/** A question of whatever type, at its place in a section. */
export function Question(props: { sectionKey: string; shown: ShownField }) {
  return (
    <Switch>
      <Match when={props.shown.field.type === 'group'}>
        <Suspense fallback={<Skeleton />}>
          <GroupField sectionKey={props.sectionKey} shown={props.shown} />
        </Suspense>
      </Match>
      <Match when={props.shown.field.type === 'file'}>
        <FilePlace field={props.shown.field} />
      </Match>
      <Match when={singleOf(props.shown)}>
        {(field) => <FormField sectionKey={props.sectionKey} path={props.shown.path} field={field()} />}
      </Match>
    </Switch>
  )
}
