import { For, Show } from 'solid-js'
import { call } from '../../api/client.ts'
import { could } from '../../api/session.ts'
import { longDateTime } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'

const FILES = [
  'scdl.csv',
  'scdl-report.json',
  '360giving.json',
  '360giving.csv',
  'awards.json',
  'feed.atom',
  'catalog.jsonld',
] as const

/** Where the open data are, under which terms, and when they changed last. */
export default function OpenDataPage() {
  const t = useTexts('openData')
  const { resource, reload } = createLoad(
    () => undefined,
    () => call('GET /open-data/awards.json'),
  )
  return (
    <div class="narrow">
      <PageTitle text={t().data.title} />
      <p class="lead">{t().data.lead}</p>
      <Loaded resource={resource} onRetry={reload}>
        {(loaded) => (
          <dl class="facts block">
            <dt>{t().data.licence}</dt>
            <dd>
              <a href={loaded().licence.url} rel="external license">
                {loaded().licence.name}
              </a>
            </dd>
            <dt>{t().data.changed}</dt>
            <dd>
              <Show when={loaded().changedAt} fallback={t().data.never}>
                {(changedAt) => longDateTime(changedAt())}
              </Show>
            </dd>
          </dl>
        )}
      </Loaded>
      <h2>{t().data.files}</h2>
      <ul>
        <For each={FILES}>
          {(name) => (
            <li>
              <a href={`/api/open-data/${name}`} rel="external">
                {t().data.names[name]}
              </a>
            </li>
          )}
        </For>
      </ul>
      <h2>{t().data.personal}</h2>
      <p>{t().data.personalText}</p>
      <p>
        <a href={paths.fundedProjects(language())}>{t().data.projects}</a>
      </p>
      <Show when={could('history.import')}>
        <p>
          <a href={paths.history(language())}>{t().history.title}</a>
        </p>
      </Show>
    </div>
  )
}
