import { For, Show } from 'solid-js'
import type { EvaluatorEntry } from '../../../../shared/evaluators/api.ts'
import { call } from '../../api/client.ts'
import { could } from '../../api/session.ts'
import { longDate } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { CardTable, type Column } from '../../ui/card-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'
import { CardsSkeleton } from '../../ui/skeleton.tsx'
import { Invitations } from './invitations.tsx'
import './evaluators.css'

/** Everybody who may evaluate, with profile and load, and the invitations that wait. */
export default function EvaluatorsPage() {
  const t = useTexts('evaluators')
  const common = useTexts('common')
  const { resource, reload } = createLoad(
    () => undefined,
    () => call('GET /evaluators'),
  )
  return (
    <>
      <a class="back-link" href={paths.staffCalls(language())}>
        {common().navigation.service}
      </a>
      <PageTitle text={t().list.title} />
      <p class="lead">{t().list.intro}</p>
      <Loaded resource={resource} onRetry={reload} skeleton={<CardsSkeleton />}>
        {(loaded) => (
          <Show
            when={loaded().evaluators.length > 0}
            fallback={<EmptyState title={t().list.title} text={t().list.empty} />}
          >
            <EvaluatorsTable evaluators={loaded().evaluators} />
          </Show>
        )}
      </Loaded>
      <Invitations mayInvite={could('evaluator.invite')} />
    </>
  )
}

function EvaluatorsTable(props: { evaluators: readonly EvaluatorEntry[] }) {
  const t = useTexts('evaluators')
  const columns = (): Column<EvaluatorEntry>[] => [
    {
      key: 'name',
      label: t().list.name,
      isRowHeader: true,
      cell: ({ name, email }) => (
        <span>
          {name || email}
          <Show when={name}>
            <span class="evaluator-line quiet">{email}</span>
          </Show>
        </span>
      ),
    },
    { key: 'skills', label: t().list.skills, cell: (evaluator) => <Skills evaluator={evaluator} /> },
    {
      key: 'availability',
      label: t().list.availability,
      cell: (evaluator) => <Lines lines={useAvailability(evaluator)} />,
    },
    {
      key: 'load',
      label: t().list.load,
      cell: ({ load }) => t().list.loads(load.assigned, load.submitted, load.open),
    },
  ]
  return <CardTable caption={t().list.caption} isCaptionHidden columns={columns()} rows={props.evaluators} />
}

function Lines(props: { lines: readonly string[] }) {
  return (
    <span>
      <For each={props.lines}>{(line) => <span class="evaluator-line">{line}</span>}</For>
    </span>
  )
}

function Skills(props: { evaluator: EvaluatorEntry }) {
  const t = useTexts('evaluators')
  const lines = () => {
    const { profile } = props.evaluator
    if (!profile) return [t().list.silent]
    const ties = profile.relations.length + profile.affiliations.length
    return [
      profile.languages.map((spoken) => t().profile.languageNames[spoken]).join(', '),
      profile.themes.map((theme) => t().profile.themeNames[theme]).join(', '),
      ties > 0 ? t().list.ties(ties) : '',
    ].filter((line) => line !== '')
  }
  return <Lines lines={lines()} />
}

function useAvailability({ profile }: EvaluatorEntry): string[] {
  const t = useTexts('evaluators')
  if (!profile) return ['–']
  const { from, to, most } = profile.availability
  const period = [from && t().list.from(longDate(from)), to && t().list.to(longDate(to))].filter(Boolean)
  return [
    period.length > 0 ? period.join(' ') : t().list.always,
    ...(most === null ? [] : [t().list.most(most)]),
  ]
}
