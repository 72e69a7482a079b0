import { createResource, createSignal, For, Show } from 'solid-js'
import { diffForms, type FormChange } from '../../../../shared/calls/diff-forms.ts'
import { call } from '../../api/client.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { useChangeText } from './form-change-text.ts'
import { controlId } from './control-id.ts'
import { useDossier } from './open-dossier.ts'

const storageName = (dossierId: string) => `concordia:form-seen:${dossierId}`

/** Version of the form whose changes this device was shown last; undefined where the browser keeps nothing. */
function readSeen(dossierId: string): number | undefined {
  try {
    const text = localStorage.getItem(storageName(dossierId))
    return text === null ? undefined : Number(text)
  } catch {
    return undefined
  }
}

function keepSeen(dossierId: string, version: number): void {
  try {
    localStorage.setItem(storageName(dossierId), String(version))
  } catch {
    // It is shown again on the next visit, which harms nobody.
  }
}

/** What changed in the form since the draft was written, with the way to each place; shown until it is read. */
export default function FormChanges() {
  const t = useTexts('formChanges')
  const { dossier, form } = useDossier()
  const { id, callId, formVersion } = dossier()
  const [seen, setSeen] = createSignal(readSeen(id))
  const firstMove = () => {
    const from = dossier().timeline.find(({ type }) => type === 'dossier.formMoved')?.facts['from']
    return typeof from === 'number' ? from : undefined
  }
  const since = () => seen() ?? firstMove()
  const [changes] = createResource(
    () => (since() === formVersion ? undefined : since()),
    async (version) => {
      const before = await call('GET /calls/:callId/forms/:formVersion', {
        params: { callId, formVersion: String(version) },
      })
      return diffForms(before, form)
    },
  )
  const dismiss = () => {
    keepSeen(id, formVersion)
    setSeen(formVersion)
  }
  return (
    <Show when={since() !== formVersion && changes.state === 'ready' && changes()}>
      {(found) => (
        <section class="notice no-print" aria-labelledby="form-changes">
          <h2 class="notice__title" id="form-changes">
            {t().title}
          </h2>
          <p>{t().text}</p>
          <ul>
            <For each={found()} fallback={<li>{t().nothing}</li>}>
              {(change) => (
                <li>
                  <Change change={change} />
                </li>
              )}
            </For>
          </ul>
          <Button look="quiet" isSmall onClick={dismiss}>
            {t().dismiss}
          </Button>
        </section>
      )}
    </Show>
  )
}

function Change(props: { change: FormChange }) {
  const { form } = useDossier()
  const text = useChangeText()
  const place = usePlace()
  const sentence = () => text(props.change, form.timeZone)
  return (
    <Show when={place(props.change)} fallback={sentence()}>
      {(href) => <a href={href()}>{sentence()}</a>}
    </Show>
  )
}

/** Where an applicant meets a change; nowhere for what is gone. */
function usePlace(): (change: FormChange) => string | undefined {
  const { dossier, shown, canWriteIn } = useDossier()
  const pageOf = (sectionId: string) => {
    const copies = shown().filter(({ section }) => section.id === sectionId)
    const copy = copies.find(({ key }) => canWriteIn(key)) ?? copies[0]
    return copy && paths.section(language(), dossier().id, copy.key)
  }
  return (change) => {
    if ('what' in change && change.what === 'removed') return undefined
    switch (change.kind) {
      case 'section':
        return pageOf(change.sectionId)
      case 'question': {
        const page = pageOf(change.sectionId)
        return page && `${page}#${controlId(change.fieldId)}`
      }
      case 'paper':
        return `${paths.documents(language(), dossier().id)}#paper-${change.kindId}`
      default:
        return paths.call(language(), dossier().callId)
    }
  }
}
