import { createSignal, Show } from 'solid-js'
import type { ImportReport } from '../../../../shared/open-data/api.ts'
import { call, newIdempotencyKey } from '../../api/client.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { CardTable, type Column } from '../../ui/card-table.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { FilePicker } from '../../ui/file-picker.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { readText } from './read-text.ts'
import './open-data.css'

/** Brings earlier awards along from a published file: look first, then all rows or none. */
export default function HistoryPage() {
  const t = useTexts('openData')
  const common = useTexts('common')
  const [csv, setCsv] = createSignal<string>()
  const [report, setReport] = createSignal<ImportReport>()
  const [failure, setFailure] = createSignal<unknown>()
  const [isPending, setPending] = createSignal(false)
  const [isGuessed, setGuessed] = createSignal(false)
  let key = newIdempotencyKey()

  const run = async (work: () => Promise<ImportReport>) => {
    setPending(true)
    setFailure(undefined)
    try {
      setReport(await work())
      return true
    } catch (error) {
      setFailure(error)
      return false
    } finally {
      setPending(false)
    }
  }
  const check = async (text: string, isGuess = false) => {
    setGuessed(isGuess)
    key = newIdempotencyKey()
    setCsv(text)
    setReport(undefined)
    await run(() => call('POST /open-data/history/preview', { body: { csv: text } }))
  }
  const choose = async (file: File | undefined) => {
    if (!file) return
    const { text, isGuessed: isGuess } = readText(await file.arrayBuffer())
    await check(text, isGuess)
  }
  const bring = async () => {
    const text = csv()
    if (text === undefined) return
    const isDone = await run(() =>
      call('POST /open-data/history', { body: { csv: text }, idempotencyKey: key }),
    )
    if (isDone) showDone(t().history.done)
  }
  return (
    <>
      <a class="back-link" href={paths.staffCalls(language())}>
        {common().navigation.service}
      </a>
      <PageTitle text={t().history.title} />
      <p class="lead">{t().history.lead}</p>
      <FilePicker
        label={t().history.choose}
        accept=".csv,text/csv"
        isMultiple={false}
        onFiles={([file]) => void choose(file)}
      />
      <PasteBox isPending={isPending()} onCheck={(text) => void check(text)} />
      <Show when={failure()}>{(error) => <FailureMessage error={error()} />}</Show>
      <Show when={report()}>
        {(found) => (
          <section class="block" aria-labelledby="history-report">
            <h2 id="history-report">{t().history.report}</h2>
            <Show when={isGuessed()}>
              <p class="notice">{t().history.notUtf8}</p>
            </Show>
            <Verdict report={found()} isPending={isPending()} onBring={() => void bring()} />
            <ReportTable report={found()} />
          </section>
        )}
      </Show>
    </>
  )
}

/** The rows themselves, from a spreadsheet or a page, where there is no file at hand. */
function PasteBox(props: { isPending: boolean; onCheck: (text: string) => void }) {
  const t = useTexts('openData')
  const [text, setText] = createSignal('')
  return (
    <details class="paste">
      <summary>{t().history.paste}</summary>
      <TextArea
        label={t().history.pasted}
        hint={t().history.pasteHint}
        rows={8}
        value={text()}
        spellcheck={false}
        onInput={setText}
      />
      <Button
        look="quiet"
        isPending={props.isPending}
        disabledReason={text().trim() === '' ? t().history.pasteHint : undefined}
        onClick={() => props.onCheck(text())}
      >
        {t().history.checkPasted}
      </Button>
    </details>
  )
}

function Verdict(props: { report: ImportReport; isPending: boolean; onBring: () => void }) {
  const t = useTexts('openData')
  const counts = () => props.report.counts
  return (
    <>
      <p role="status">
        {props.report.isDone && counts().new > 0
          ? t().history.brought(counts().new)
          : t().history.counts(counts().new, counts().already_there, counts().refused)}
      </p>
      <Show when={counts().refused > 0}>
        <p class="notice">{t().history.refused}</p>
      </Show>
      <Show when={counts().refused === 0 && counts().new === 0}>
        <p>{t().history.nothing}</p>
      </Show>
      <Show when={!props.report.isDone && counts().refused === 0 && counts().new > 0}>
        <p class="button-row">
          <Button isPending={props.isPending} onClick={props.onBring}>
            {t().history.bring(counts().new)}
          </Button>
        </p>
      </Show>
    </>
  )
}

/** How the standard writes what is read of a row. */
const EXAMPLES: Readonly<Record<string, string>> = {
  idAttribuant: 'SIRET',
  dateConvention: '2027-05-12',
  idBeneficiaire: 'SIRET',
  rnaBeneficiaire: 'W123456789',
  montant: '1234.50',
  pourcentageSubvention: '0.25',
}

/** Rows that are shown; those that need somebody's hand come first. */
const SHOWN = 200

function ReportTable(props: { report: ImportReport }) {
  const t = useTexts('openData')
  type Row = ImportReport['rows'][number]
  const rows = () =>
    [...props.report.rows]
      .sort((left, right) => Number(right.verdict === 'refused') - Number(left.verdict === 'refused'))
      .slice(0, SHOWN)
  const columns = (): Column<Row>[] => [
    { key: 'line', label: t().history.line, isRowHeader: true, cell: ({ line }) => String(line) },
    { key: 'recipient', label: t().history.recipient, cell: ({ beneficiary }) => beneficiary },
    { key: 'verdict', label: t().history.verdict, cell: ({ verdict }) => t().history.verdicts[verdict] },
    {
      key: 'why',
      label: t().history.why,
      cell: ({ faults }) =>
        faults
          .map(({ column, fault }) => t().history.faults[fault](column, EXAMPLES[column] ?? ''))
          .join(' '),
    },
  ]
  return (
    <>
      <Show when={props.report.rows.length > SHOWN}>
        <p class="quiet">{t().history.shown(SHOWN, props.report.rows.length)}</p>
      </Show>
      <CardTable caption={t().history.report} isCaptionHidden columns={columns()} rows={rows()} />
    </>
  )
}
