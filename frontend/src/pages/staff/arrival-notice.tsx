import { For } from 'solid-js'
import { list } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'

/** References that are named of a group; the others are counted. */
const NAMED = 8

/** Equal points at which the money ends, put in order by nothing but arrival: who they are, and what a call could do. */
export default function ArrivalNotice(props: { groups: readonly (readonly string[])[] }) {
  const t = useTexts('arrival')
  const names = (group: readonly string[]) =>
    group.length > NAMED + 1
      ? list([...group.slice(0, NAMED), t().others(group.length - NAMED)])
      : list(group)
  return (
    <div class="notice notice--warning">
      <For each={props.groups}>{(group) => <p>{t().decided(names(group))}</p>}</For>
      <p>{t().hint}</p>
    </div>
  )
}
