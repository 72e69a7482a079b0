import { createSignal, Show } from 'solid-js'
import {
  EXPORT_CONTENTS,
  EXPORT_FORMATS,
  hasFile,
  type ExportContent,
  type ExportFormat,
} from '../../../../../shared/exports/export-files.ts'
import { LANGUAGES, type Language } from '../../../../../shared/language.ts'
import { call, newIdempotencyKey } from '../../../api/client.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { FilterSelect } from '../../../ui/filter-select.tsx'
import { showDone, showFailure } from '../../../ui/toasts.tsx'

/** Contents that hold what only the service may read. */
const CONFIDENTIAL: readonly ExportContent[] = ['annex', 'evaluations', 'letters', 'papers', 'ranking']

/** Asks for a file of the call: what, as which file, in which language. */
export function AskForExport(props: { callId: string; onAsked: () => void }) {
  const t = useTexts('exports')
  const common = useTexts('common')
  const [content, setContent] = createSignal<ExportContent>('decisions')
  const [format, setFormat] = createSignal<ExportFormat>('xlsx')
  const [wanted, setWanted] = createSignal<Language>(language())
  const [isPending, setPending] = createSignal(false)
  let key = newIdempotencyKey()

  const formats = () => EXPORT_FORMATS.filter((candidate) => hasFile(content(), candidate))
  const choose = (chosen: ExportContent | undefined) => {
    if (!chosen) return
    setContent(chosen)
    const [first] = formats()
    if (!hasFile(chosen, format()) && first) setFormat(first)
  }
  const ask = async () => {
    setPending(true)
    try {
      await call('POST /calls/:callId/exports', {
        params: { callId: props.callId },
        body: { content: content(), format: format(), language: wanted() },
        idempotencyKey: key,
      })
      key = newIdempotencyKey()
      showDone(t().asked)
      props.onAsked()
    } catch (failure) {
      showFailure(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <section class="block" aria-labelledby="ask-for-export">
      <h2 id="ask-for-export">{t().ask}</h2>
      <p class="prose">{t().askText}</p>
      <div class="narrow">
        <FilterSelect
          label={t().content}
          options={EXPORT_CONTENTS.map((value) => ({ value, label: t().contents[value] }))}
          value={content()}
          onChange={choose}
        />
        <FilterSelect
          label={t().format}
          options={formats().map((value) => ({ value, label: t().formats[value] }))}
          value={format()}
          onChange={(chosen) => chosen && setFormat(chosen)}
        />
        <FilterSelect
          label={t().language}
          options={LANGUAGES.map((value) => ({ value, label: common().languageNames[value] }))}
          value={wanted()}
          onChange={(chosen) => chosen && setWanted(chosen)}
        />
        <Show when={CONFIDENTIAL.includes(content())}>
          <p class="notice">{t().confidential}</p>
        </Show>
        <p class="button-row">
          <Button isPending={isPending()} onClick={() => void ask()}>
            {t().submit}
          </Button>
        </p>
      </div>
    </section>
  )
}
