import { useNavigate } from '@solidjs/router'
import { createSignal } from 'solid-js'
import type { CallContent } from '../../../../shared/calls/call.ts'
import { call as ask, newIdempotencyKey } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import { localized } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { FilterSelect } from '../../ui/filter-select.tsx'
import { FormShell } from '../../ui/form-shell.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import type { ProblemLink } from '../../ui/problem-summary.tsx'
import { createLoad } from '../../ui/resource.ts'
import { TextField } from '../../ui/text-field.tsx'
import { contentOf } from './call-editor/content.ts'
import { freeCode, templateCall } from './call-editor/template/template.ts'
import { ImportCall } from './import-call.tsx'
import './staff.css'

const TRANSFER = 'transfer'
const CODE = /^[A-Z0-9]{2,12}$/u

/** Starts a draft from the model, or from a call of before with new dates. */
export default function NewCallPage() {
  const t = useTexts('newCall')
  const workspace = useTexts('workspace')
  const { resource, reload } = createLoad(
    () => undefined,
    () => ask('GET /staff/calls'),
  )
  return (
    <div class="narrow">
      <a class="back-link" href={paths.staffCalls(language())}>
        {workspace().back}
      </a>
      <PageTitle text={t().start.title} />
      <p>{t().start.text}</p>
      <Loaded resource={resource} onRetry={reload}>
        {(loaded) => (
          <>
            <StartForm
              codes={loaded().calls.map(({ code }) => code)}
              earlier={loaded().calls.map(({ id, code, title }) => ({
                value: id,
                label: `${code} · ${localized(title) || workspace().untitled}`,
              }))}
            />
            <ImportCall codes={loaded().calls.map(({ code }) => code)} />
          </>
        )}
      </Loaded>
    </div>
  )
}

/** An earlier call's content with the dates of the model: its own have passed. */
async function contentFrom(start: string | undefined): Promise<CallContent> {
  const model = templateCall(serverNow(), start === TRANSFER ? TRANSFER : 'joint')
  if (start === undefined || start === TRANSFER) return model
  const callId = start
  const { call } = await ask('GET /staff/calls/:callId', { params: { callId } })
  const { resultsExpectedOn: _passed, ...earlier } = contentOf(call)
  const { opensAt, closesAt, timeZone } = model
  return { ...earlier, opensAt, closesAt, timeZone }
}

function StartForm(props: {
  codes: readonly string[]
  earlier: readonly { value: string; label: string }[]
}) {
  const t = useTexts('newCall')
  const parts = useTexts('callParts')
  const navigate = useNavigate()
  const [from, setFrom] = createSignal<string>()
  const [code, setCode] = createSignal(freeCode(templateCall(serverNow()).code, props.codes))
  const [titleFr, setTitleFr] = createSignal('')
  const [titleEn, setTitleEn] = createSignal('')
  const [problems, setProblems] = createSignal<readonly ProblemLink[]>([])
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  let idempotencyKey = newIdempotencyKey()

  const start = async () => {
    const isGood = CODE.test(code())
    setProblems(isGood ? [] : [{ text: parts().texts.codeFault, fieldId: 'code' }])
    if (!isGood) return
    setPending(true)
    setError(undefined)
    try {
      const content = await contentFrom(from())
      const title = { fr: titleFr() || content.title.fr, en: titleEn() || content.title.en }
      const created = await ask('POST /calls', {
        body: { ...content, code: code(), title },
        idempotencyKey,
      })
      navigate(paths.editCall(language(), created.id))
    } catch (failure) {
      setError(failure)
      idempotencyKey = newIdempotencyKey()
    } finally {
      setPending(false)
    }
  }

  return (
    <FormShell
      onSubmit={() => void start()}
      submitLabel={t().start.submit}
      isPending={isPending()}
      error={error()}
      problems={problems()}
    >
      <FilterSelect
        label={t().start.from}
        options={[{ value: TRANSFER, label: t().start.modelTransfer }, ...props.earlier]}
        all={t().start.model}
        value={from()}
        onChange={setFrom}
      />
      <TextField
        id="code"
        label={parts().texts.code}
        hint={parts().texts.codeHint(`${code()}-0001`)}
        error={problems()[0]?.text}
        isShort
        value={code()}
        onInput={(text) => setCode(text.toUpperCase())}
      />
      <TextField
        label={`${parts().texts.title} · Français`}
        isOptional
        lang="fr"
        value={titleFr()}
        onInput={setTitleFr}
      />
      <TextField
        label={`${parts().texts.title} · English`}
        isOptional
        lang="en"
        value={titleEn()}
        onInput={setTitleEn}
      />
    </FormShell>
  )
}
