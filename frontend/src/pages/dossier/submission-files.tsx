import { createEffect, createSignal, For, Match, onCleanup, Show, Switch } from 'solid-js'
import type { SubmissionFiles as Files } from '../../../../shared/submissions/api.ts'
import { PRINT_PATIENCE, PRINTED_FILES } from '../../../../shared/submissions/files.ts'
import { apiPath, call } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import { fileSize } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { FailureMessage } from '../../ui/failure-message.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { createLoad } from '../../ui/resource.ts'
import { useDossier } from './open-dossier.ts'

const LOOK_EVERY = 2000

const isLate = ({ state, askedAt }: Files) =>
  state === 'making' && Date.parse(serverNow()) - Date.parse(askedAt) > PRINT_PATIENCE

/** What can be kept of the latest submission: dossier and receipt as PDF, and the exact content. */
export default function SubmissionFiles() {
  const t = useTexts('submission')
  const { dossier } = useDossier()
  const params = () => ({ dossierId: dossier().id, number: 'latest' })
  const { resource, reload, replace } = createLoad(
    () => dossier().id,
    () => call('GET /dossiers/:dossierId/submissions/:number/files', { params: params() }),
  )
  createEffect(() => {
    if (resource.state !== 'ready' || resource.latest.state !== 'making') return
    const timer = setTimeout(reload, LOOK_EVERY)
    onCleanup(() => clearTimeout(timer))
  })
  return (
    <section class="block no-print">
      <h2>{t().title}</h2>
      <Loaded resource={resource} onRetry={reload}>
        {(files) => (
          <>
            <div role="status">
              <Progress files={files()} />
            </div>
            <Show
              when={
                (files().state === 'failed' || isLate(files())) &&
                dossier().may.includes('dossier.printAgain')
              }
            >
              <AskAgain params={params()} onAsked={replace} />
            </Show>
            <List files={files()} params={params()} />
          </>
        )}
      </Loaded>
    </section>
  )
}

/** How the PDFs stand, while they are not there. */
function Progress(props: { files: Files }) {
  const t = useTexts('submission')
  return (
    <Switch>
      <Match when={props.files.state === 'failed' || isLate(props.files)}>
        <p class="notice notice--warning">{t().failed}</p>
      </Match>
      <Match when={props.files.state === 'making'}>
        <p class="notice">
          <span class="spinner" aria-hidden="true" /> {t().making}
        </p>
      </Match>
    </Switch>
  )
}

type Params = { dossierId: string; number: string }

function AskAgain(props: { params: Params; onAsked: (files: Files) => void }) {
  const t = useTexts('submission')
  const [isPending, setPending] = createSignal(false)
  const [failure, setFailure] = createSignal<unknown>()
  const ask = async () => {
    setPending(true)
    setFailure(undefined)
    try {
      props.onAsked(
        await call('POST /dossiers/:dossierId/submissions/:number/files', { params: props.params }),
      )
    } catch (error) {
      setFailure(error)
    }
    setPending(false)
  }
  return (
    <>
      <p>
        <Button look="quiet" isPending={isPending()} onClick={() => void ask()}>
          {t().again}
        </Button>
      </p>
      <Show when={failure()}>{(error) => <FailureMessage error={error()} />}</Show>
    </>
  )
}

const ADDRESSES = {
  'dossier.pdf': 'GET /dossiers/:dossierId/submissions/:number/dossier.pdf',
  'receipt.pdf': 'GET /dossiers/:dossierId/submissions/:number/receipt.pdf',
} as const

function List(props: { files: Files; params: Params }) {
  const t = useTexts('submission')
  const own = (name: string) =>
    props.files.files.find((file) => file.name === name && (file.language ?? language()) === language())
  return (
    <ul>
      <For each={PRINTED_FILES}>
        {(name) => (
          <Show when={own(name)}>
            {(file) => (
              <li>
                <a
                  rel="external"
                  href={apiPath(ADDRESSES[name], { params: props.params, query: { language: language() } })}
                >
                  {t().names[name]}
                </a>{' '}
                <span class="quiet">{fileSize(file().size)}</span>
              </li>
            )}
          </Show>
        )}
      </For>
      <Show when={own('content.json')}>
        {(file) => (
          <li>
            <a
              rel="external"
              href={apiPath('GET /dossiers/:dossierId/submissions/:number/content.json', {
                params: props.params,
              })}
            >
              {t().names['content.json']}
            </a>{' '}
            <span class="quiet">{fileSize(file().size)}</span>
            <br />
            <span class="quiet">
              SHA-256 <code>{file().sha256}</code>
            </span>
          </li>
        )}
      </Show>
    </ul>
  )
}
