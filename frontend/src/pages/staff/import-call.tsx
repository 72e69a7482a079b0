import { useNavigate } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import type { CallContent } from '../../../../shared/calls/call.ts'
import { rulesOf } from '../../../../shared/calls/rules.ts'
import { call as ask, newIdempotencyKey } from '../../api/client.ts'
import { ApiProblem } from '../../api/problem.ts'
import { localized } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { FilePicker } from '../../ui/file-picker.tsx'
import { freeCode } from './call-editor/template/template.ts'

/** What a file holds; nothing where it is no JSON, which the check then says. */
async function readFile(file: File): Promise<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(await file.text())
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** A call out of a file: what it would create is shown first, or every problem with its place; then all of it or nothing. */
export function ImportCall(props: { codes: readonly string[] }) {
  const t = useTexts('newCall')
  const navigate = useNavigate()
  const [content, setContent] = createSignal<CallContent>()
  const [error, setError] = createSignal<unknown>()
  const [isPending, setPending] = createSignal(false)
  let key = newIdempotencyKey()

  const check = async ([file]: File[]) => {
    setContent(undefined)
    setError(undefined)
    if (!file) return
    try {
      const { content: read } = await ask('POST /call-files/check', { body: await readFile(file) })
      key = newIdempotencyKey()
      setContent({ ...read, code: freeCode(read.code, props.codes) })
    } catch (failure) {
      setError(failure)
    }
  }
  const create = async (body: CallContent) => {
    setPending(true)
    try {
      const created = await ask('POST /calls', { body, idempotencyKey: key })
      navigate(paths.editCall(language(), created.id))
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <section class="block" aria-labelledby="import-call">
      <h2 id="import-call">{t().import.title}</h2>
      <p>{t().import.text}</p>
      <FilePicker
        label={t().import.pick}
        accept=".json,application/json"
        onFiles={(files) => void check(files)}
      />
      <Problems error={error()} />
      <Show when={content()}>
        {(read) => (
          <div class="card" role="status">
            <h3>
              {read().code} · {localized(read().title)}
            </h3>
            <p>{t().import.holds(counts(read()))}</p>
            <Button isPending={isPending()} onClick={() => void create(read())}>
              {t().import.create}
            </Button>
          </div>
        )}
      </Show>
    </section>
  )
}

const counts = ({ form, documentKinds, grid, ...call }: CallContent) => ({
  sections: form.sections.length,
  questions: form.sections.reduce((sum, { fields }) => sum + fields.length, 0),
  papers: documentKinds.length,
  criteria: grid.criteria.length,
  rules: rulesOf(call).length,
})

/** Every problem of the file with its place, or what else went wrong. */
function Problems(props: { error: unknown }) {
  const t = useTexts('newCall')
  const problems = () => (props.error instanceof ApiProblem ? props.error.errors : [])
  return (
    <Show when={props.error}>
      <Show when={problems().length > 0} fallback={<FailureMessage error={props.error} />}>
        <div class="notice notice--warning" role="alert">
          <p>{t().import.problems(problems().length)}</p>
          <ul>
            <For each={problems()}>
              {({ field, detail }) => (
                <li>
                  <code>{field || t().import.wholeFile}</code>: {detail}
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
    </Show>
  )
}
