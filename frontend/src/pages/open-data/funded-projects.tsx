import { createSignal, Show } from 'solid-js'
import type { Award } from '../../../../shared/open-data/award.ts'
import { territoryName, type Territory } from '../../../../shared/territories.ts'
import { call } from '../../api/client.ts'
import { euros, list, longDate } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { CardTable, type Column } from '../../ui/card-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FilterSelect } from '../../ui/filter-select.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'
import { TextField } from '../../ui/text-field.tsx'
import { receivedOf, selectAwards, yearOf } from './select-awards.ts'
import './open-data.css'

const PAGE = 50

/** Who received how much, for what: anybody can read it. */
export default function FundedProjects() {
  const t = useTexts('openData')
  const { resource, reload } = createLoad(
    () => undefined,
    () => call('GET /open-data/awards.json'),
  )
  return (
    <>
      <PageTitle text={t().projects.title} />
      <p class="lead">{t().projects.lead}</p>
      <p>
        <a href={paths.openData(language())}>{t().projects.data}</a>
      </p>
      <Loaded resource={resource} onRetry={reload}>
        {(loaded) => (
          <Show
            when={loaded().awards.length > 0}
            fallback={<EmptyState title={t().projects.none} text={t().projects.noneYet} />}
          >
            <Projects awards={loaded().awards} />
          </Show>
        )}
      </Loaded>
    </>
  )
}

const distinct = <Value extends string>(values: readonly Value[]): Value[] => [...new Set(values)].sort()

function Projects(props: { awards: readonly Award[] }) {
  const t = useTexts('openData')
  const [typed, setTyped] = createSignal('')
  const [year, setYear] = createSignal<string>()
  const [callCode, setCallCode] = createSignal<string>()
  const [territory, setTerritory] = createSignal<Territory>()
  const [shown, setShown] = createSignal(PAGE)
  const found = () =>
    selectAwards(props.awards, { typed: typed(), year: year(), call: callCode(), territory: territory() })
  const sum = () => found().reduce((total, award) => total + receivedOf(award), 0)
  const options = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
  return (
    <>
      <div class="award-filters">
        <TextField
          label={t().projects.search}
          hint={t().projects.searchHint}
          value={typed()}
          onInput={setTyped}
        />
        <FilterSelect
          label={t().projects.year}
          options={options(distinct(props.awards.map(yearOf)).toReversed())}
          all={t().projects.anyYear}
          value={year()}
          onChange={setYear}
        />
        <FilterSelect
          label={t().projects.call}
          options={options(distinct(props.awards.flatMap((award) => award.callCode ?? [])))}
          all={t().projects.anyCall}
          value={callCode()}
          onChange={setCallCode}
        />
        <FilterSelect
          label={t().projects.territory}
          options={distinct(props.awards.flatMap(({ territories }) => territories)).map((code) => ({
            value: code,
            label: territoryName(code, language()),
          }))}
          all={t().projects.anyTerritory}
          value={territory()}
          onChange={setTerritory}
        />
      </div>
      <Show
        when={found().length > 0}
        fallback={<EmptyState title={t().projects.none} text={t().projects.noneText} />}
      >
        <p role="status">{t().projects.found(found().length, euros(sum()))}</p>
        <ProjectTable awards={found().slice(0, shown())} />
        <Show when={found().length > shown()}>
          <Button look="quiet" onClick={() => setShown((count) => count + PAGE)}>
            {t().projects.more}
          </Button>
        </Show>
      </Show>
    </>
  )
}

function ProjectTable(props: { awards: readonly Award[] }) {
  const t = useTexts('openData')
  const columns = (): Column<Award>[] => [
    {
      key: 'project',
      label: t().projects.project,
      isRowHeader: true,
      cell: (award) => award.projectTitle || award.reference,
    },
    {
      key: 'recipient',
      label: t().projects.recipient,
      cell: ({ beneficiaries }) => list(beneficiaries.map(({ name }) => name)),
    },
    {
      key: 'territory',
      label: t().projects.territory,
      cell: ({ territories }) => list(territories.map((code) => territoryName(code, language()))),
    },
    { key: 'amount', label: t().projects.amount, isNumber: true, cell: (award) => euros(receivedOf(award)) },
    {
      key: 'act',
      label: t().projects.act,
      cell: ({ legalAct }) => `${legalAct.number}, ${longDate(legalAct.date)}`,
    },
  ]
  return <CardTable caption={t().projects.caption} isCaptionHidden columns={columns()} rows={props.awards} />
}
