import { For, Show } from 'solid-js'
import { isEditable } from '../../../../shared/access/life-cycle.ts'
import type { MyDossier } from '../../../../shared/dossiers/dossier.ts'
import { call } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import { account } from '../../api/session.ts'
import { localized, longDate } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { DossierStateBadge } from '../../ui/badge.tsx'
import { TimeLeft } from '../../ui/deadline.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'
import { CardsSkeleton } from '../../ui/skeleton.tsx'
import { dossiersWithUnsentText } from '../dossier/autosave/device.ts'
import { DeletedDossiers } from './deleted-dossiers.tsx'

const loadDossiers = async (): Promise<MyDossier[]> => (await call('GET /my/dossiers')).dossiers

/** The person's dossiers: what is to be finished first, by its deadline; then what was submitted. */
export default function MyDossiers() {
  const t = useTexts('account')
  const { resource, reload } = createLoad(() => true, loadDossiers)
  const drafts = (all: readonly MyDossier[]) =>
    all
      .filter(({ state }) => isEditable(state))
      .sort((left, right) => Date.parse(left.closesAt) - Date.parse(right.closesAt))
  const sent = (all: readonly MyDossier[]) =>
    all.filter(({ state }) => !isEditable(state) && state !== 'deleted')
  return (
    <>
      <PageTitle text={t().myDossiers.title} />
      <Loaded resource={resource} onRetry={reload} skeleton={<CardsSkeleton count={2} />}>
        {(all) => (
          <Show when={all().length > 0} fallback={<None />}>
            <DossierCards title={t().myDossiers.drafts} dossiers={drafts(all())} />
            <DossierCards title={t().myDossiers.sent} dossiers={sent(all())} />
            <DeletedDossiers
              dossiers={all().filter(({ state }) => state === 'deleted')}
              onRestored={reload}
            />
            <a class="button button--quiet" href={paths.home(language())}>
              {t().myDossiers.start}
            </a>
          </Show>
        )}
      </Loaded>
    </>
  )
}

function None() {
  const t = useTexts('account')
  return (
    <EmptyState title={t().myDossiers.emptyTitle} text={t().myDossiers.emptyText}>
      <a class="button" href={paths.home(language())}>
        {t().myDossiers.start}
      </a>
    </EmptyState>
  )
}

function DossierCards(props: { title: string; dossiers: readonly MyDossier[] }) {
  const kept = dossiersWithUnsentText(localStorage, account()?.id ?? '')
  return (
    <Show when={props.dossiers.length > 0}>
      <section class="block">
        <h2>{props.title}</h2>
        <ul class="cards">
          <For each={props.dossiers}>
            {(dossier) => <DossierCard dossier={dossier} hasUnsentText={kept.has(dossier.id)} />}
          </For>
        </ul>
      </section>
    </Show>
  )
}

function DossierCard(props: { dossier: MyDossier; hasUnsentText: boolean }) {
  const t = useTexts('account')
  const isDraft = () => isEditable(props.dossier.state)
  const isTooLate = () => isDraft() && Date.parse(props.dossier.closesAt) < Date.parse(serverNow())
  const when = () => {
    const { submittedAt, createdAt } = props.dossier
    return submittedAt
      ? t().myDossiers.submittedOn(longDate(submittedAt))
      : t().myDossiers.startedOn(longDate(createdAt))
  }
  return (
    <li class="card">
      <h3>
        <a href={paths.dossier(language(), props.dossier.id)}>
          {props.dossier.projectTitle || t().myDossiers.untitled}
        </a>
      </h3>
      <p>
        <DossierStateBadge state={props.dossier.state} />{' '}
        <Show when={isDraft() && !isTooLate()}>
          <TimeLeft
            dates={{
              opensAt: props.dossier.createdAt,
              closesAt: props.dossier.closesAt,
              timeZone: props.dossier.timeZone,
            }}
          />
        </Show>
      </p>
      <p class="quiet">
        {[props.dossier.reference, localized(props.dossier.callTitle), props.dossier.organisation, when()]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Show when={isTooLate()}>
        <p class="quiet">{t().myDossiers.deadlineGone}</p>
      </Show>
      <Show when={props.hasUnsentText}>
        <p class="notice notice--warning">{t().myDossiers.keptHere}</p>
      </Show>
    </li>
  )
}
