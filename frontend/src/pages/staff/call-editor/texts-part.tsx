import { createSignal } from 'solid-js'
import { useTexts } from '../../../i18n/texts.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { useCallEditor } from './create-editor.ts'
import { LocalizedField } from './localized-field.tsx'

const CODE = /^[A-Z0-9]{2,12}$/u

/** Code, title, summary and text of the call. */
export default function TextsPart() {
  const t = useTexts('callParts')
  const { content } = useCallEditor()
  return (
    <>
      <CodeField />
      <LocalizedField
        place="title"
        label={t().texts.title}
        limit={200}
        value={content().title}
        change={(title) => (call) => ({ ...call, title })}
      />
      <LocalizedField
        place="summary"
        label={t().texts.summary}
        hint={t().texts.summaryHint}
        limit={400}
        rows={3}
        value={content().summary}
        change={(summary) => (call) => ({ ...call, summary })}
      />
      <LocalizedField
        place="text"
        label={t().texts.text}
        hint={t().texts.textHint}
        limit={20_000}
        rows={16}
        value={content().text}
        change={(text) => (call) => ({ ...call, text })}
      />
    </>
  )
}

// A code that the server would refuse stays on the screen, with its fault, and the draft keeps the last good one.
function CodeField() {
  const t = useTexts('callParts')
  const { content, edit } = useCallEditor()
  const [typed, setTyped] = createSignal<string>()
  const write = (text: string) => {
    const code = text.toUpperCase()
    setTyped(code)
    if (CODE.test(code)) edit((call) => ({ ...call, code }), 'code')
  }
  const text = () => typed() ?? content().code
  return (
    <TextField
      id="code"
      label={t().texts.code}
      hint={t().texts.codeHint(`${content().code}-0001`)}
      isShort
      value={text()}
      error={CODE.test(text()) ? undefined : t().texts.codeFault}
      onInput={write}
      onBlur={() => CODE.test(text()) && setTyped(undefined)}
    />
  )
}
