import { For, Show, type ParentProps } from 'solid-js'
import type { CopyReport } from '../../../../shared/dossiers/copy.ts'
import { call } from '../../api/client.ts'
import { localized } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'
import { useDossier } from './open-dossier.ts'

/** What a copy took over, and what is left to do and why. */
export default function CopiedPage() {
  const t = useTexts('copying')
  const { dossier } = useDossier()
  const { resource, reload } = createLoad(
    () => dossier().id,
    (dossierId) => call('GET /dossiers/:dossierId/copy-report', { params: { dossierId } }),
  )
  return (
    <div class="narrow">
      <PageTitle text={t().done} />
      <Loaded resource={resource} onRetry={reload}>
        {(report) => <Report report={report()} />}
      </Loaded>
      <a class="button" href={paths.dossier(language(), dossier().id)}>
        {t().open}
      </a>
    </div>
  )
}

function Report(props: { report: CopyReport }) {
  const t = useTexts('copying')
  return (
    <>
      <p>{t().doneText(localized(props.report.callTitle))}</p>
      <p class="notice notice--good">{t().copied(props.report.copied)}</p>
      <Part title={t().left} isThere={props.report.left.length > 0}>
        <For each={props.report.left}>
          {(left) => (
            <li>
              {localized(left.section)}, {localized(left.label)}{' '}
              <span class="quiet">({t().reasons[left.reason]})</span>
            </li>
          )}
        </For>
      </Part>
      <Part title={t().papers} isThere={props.report.papers.length > 0}>
        <For each={props.report.papers}>
          {(paper) => (
            <li>
              {paper.name}{' '}
              <span class="quiet">({paper.reason ? t().reasons[paper.reason] : t().paperCopied})</span>
            </li>
          )}
        </For>
      </Part>
      <Part title={t().partners} isThere={props.report.partners.length > 0}>
        <For each={props.report.partners}>{(name) => <li>{name}</li>}</For>
      </Part>
    </>
  )
}

function Part(props: ParentProps<{ title: string; isThere: boolean }>) {
  return (
    <Show when={props.isThere}>
      <section class="block">
        <h2>{props.title}</h2>
        <ul>{props.children}</ul>
      </section>
    </Show>
  )
}
