import { For, Show } from 'solid-js'
import { diffForms } from '../../../../../shared/calls/diff-forms.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { useStaffCall } from '../call/call-context.ts'
import { useChangeText } from '../../dossier/form-change-text.ts'
import { contentOf } from './content.ts'
import { useCallEditor } from './create-editor.ts'

/** What the next version changes, as applicants will be told. */
export default function Differences() {
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
