import { useSearchParams } from '@solidjs/router'
import { createMemo, For, Show } from 'solid-js'
import type { Offer } from '../../../../shared/partner-search/offer.ts'
import { matchesSearch, type OfferSearch } from '../../../../shared/partner-search/search.ts'
import { OFFER_KINDS, OFFER_THEMES, WORKING_LANGUAGES } from '../../../../shared/partner-search/terms.ts'
import { isTerritory, territoryName } from '../../../../shared/territories.ts'
import { call } from '../../api/client.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FilterSelect } from '../../ui/filter-select.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'
import { CardsSkeleton } from '../../ui/skeleton.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { OfferCard } from './offer-card.tsx'
import './organisations.css'

interface Loading {
  offers: Offer[]
  /** Organisations of one's own that may take an entry back, and those that only look. */
  managed: string[]
  own: string[]
}

async function loadSearch(): Promise<Loading> {
  const [{ offers }, { organisations }] = await Promise.all([
    call('GET /offers'),
    call('GET /my/organisations'),
  ])
  const managed = organisations.filter(({ relation }) => relation === 'manager').map(({ id }) => id)
  return { offers, managed, own: organisations.map(({ id }) => id) }
}

/** What stands in the address, as far as it is a filter of ours. */
function readSearch(parameters: Partial<Record<string, string | string[]>>): OfferSearch {
  const one = (name: string) => [parameters[name]].flat()[0] ?? ''
  const territory = one('territory')
  return {
    kind: OFFER_KINDS.find((kind) => kind === one('kind')),
    theme: OFFER_THEMES.find((theme) => theme === one('theme')),
    territory: isTerritory(territory) ? territory : undefined,
    language: WORKING_LANGUAGES.find((spoken) => spoken === one('language')),
    text: one('text'),
  }
}

/** What organisations look for and offer; the address restores the search. */
export default function SearchPage() {
  const t = useTexts('organisations')
  const [parameters, setParameters] = useSearchParams()
  const search = () => readSearch(parameters)
  const change = (changed: OfferSearch) =>
    setParameters({ ...search(), ...changed }, { replace: true, scroll: false })
  const { resource, reload } = createLoad(() => true, loadSearch)
  return (
    <>
      <PageTitle text={t().search.title} />
      <p class="lead">{t().search.intro}</p>
      <Loaded resource={resource} onRetry={reload} skeleton={<CardsSkeleton count={3} />}>
        {(found) => (
          <>
            <Filters search={search()} offers={found().offers} onChange={change} />
            <Results found={found()} search={search()} onChange={change} onReload={reload} />
            <Show when={found().managed[0]}>
              {(organisationId) => (
                <a class="button button--quiet" href={paths.publishOffer(language(), organisationId())}>
                  {t().search.publish}
                </a>
              )}
            </Show>
          </>
        )}
      </Loaded>
    </>
  )
}

/** On a phone the entries come first, and the filters behind one tap. */
const isRoomy = () => matchMedia('(width >= 48rem)').matches

function Filters(props: {
  search: OfferSearch
  offers: readonly Offer[]
  onChange: (changed: OfferSearch) => void
}) {
  const t = useTexts('organisations')
  // Only territories from which somebody published something.
  const territories = createMemo(() =>
    [...new Set(props.offers.map(({ organisation }) => organisation.territory))].map((value) => ({
      value,
      label: territoryName(value, language()),
    })),
  )
  const { kind, theme, territory, language: spoken } = props.search
  const isFiltered = [kind, theme, territory, spoken].some((chosen) => chosen !== undefined)
  return (
    <div class="offer-filters" role="search">
      <TextField
        label={t().search.text}
        value={props.search.text ?? ''}
        onInput={(text) => props.onChange({ text })}
      />
      <details class="offer-filters__more" open={isFiltered || isRoomy()}>
        <summary>{t().search.more}</summary>
        <div class="offer-filters__rows">
          <FilterSelect
            label={t().search.kind}
            all={t().search.all}
            options={OFFER_KINDS.map((value) => ({ value, label: t().search.kinds[value] }))}
            value={props.search.kind}
            onChange={(kind) => props.onChange({ kind })}
          />
          <FilterSelect
            label={t().search.theme}
            all={t().search.all}
            options={OFFER_THEMES.map((value) => ({ value, label: t().search.themes[value] }))}
            value={props.search.theme}
            onChange={(theme) => props.onChange({ theme })}
          />
          <FilterSelect
            label={t().search.territory}
            all={t().search.all}
            options={territories()}
            value={props.search.territory}
            onChange={(territory) => props.onChange({ territory })}
          />
          <FilterSelect
            label={t().search.language}
            all={t().search.all}
            options={WORKING_LANGUAGES.map((value) => ({ value, label: t().search.languages[value] }))}
            value={props.search.language}
            onChange={(spoken) => props.onChange({ language: spoken })}
          />
        </div>
      </details>
    </div>
  )
}

function Results(props: {
  found: Loading
  search: OfferSearch
  onChange: (changed: OfferSearch) => void
  onReload: () => void
}) {
  const t = useTexts('organisations')
  const matches = createMemo(() => props.found.offers.filter((offer) => matchesSearch(offer, props.search)))
  const clear = () =>
    props.onChange({ kind: undefined, theme: undefined, territory: undefined, language: undefined, text: '' })
  return (
    <>
      <p role="status" class="quiet">
        {t().search.found(matches().length)}
      </p>
      <Show
        when={matches().length > 0}
        fallback={
          <EmptyState title={t().search.emptyTitle} text={t().search.emptyText}>
            <button type="button" class="button button--quiet" onClick={clear}>
              {t().search.clear}
            </button>
          </EmptyState>
        }
      >
        <ul class="cards">
          <For each={matches()}>
            {(offer) => (
              <OfferCard
                offer={offer}
                isOwn={props.found.own.includes(offer.organisation.id)}
                isManaged={props.found.managed.includes(offer.organisation.id)}
                onChange={props.onReload}
              />
            )}
          </For>
        </ul>
      </Show>
    </>
  )
}
