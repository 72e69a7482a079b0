import { useLocation, useSearchParams } from '@solidjs/router'
import { createEffect, For, lazy, Match, on, Show, Suspense, Switch } from 'solid-js'
import type { BudgetRules } from '../../../../../shared/budget/rules.ts'
import { budgetKey } from '../../../../../shared/budget/section.ts'
import { account } from '../../../api/session.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { NotFound } from '../../../layout/not-found.tsx'
import { paths } from '../../../paths.ts'
import { TimeLeft } from '../../../ui/deadline.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { useDossier } from '../open-dossier.ts'
import { SaveAnnouncer } from '../save-status.tsx'
import { useCombined } from './use-combined.ts'
import './budget.css'

// Each is loaded when its tab is opened: whoever only reads does not carry the sheet.
const BudgetEditor = lazy(async () => ({ default: (await import('./budget-editor.tsx')).BudgetEditor }))
const CombinedView = lazy(async () => ({
  default: (await import('../../../ui/budget/combined-view.tsx')).CombinedView,
}))
const Rates = lazy(async () => ({ default: (await import('../../../ui/budget/rates.tsx')).Rates }))
const PartnerView = lazy(async () => ({
  default: (await import('../../../ui/budget/partner-view.tsx')).PartnerView,
}))

const TOTAL = 'total'

/** The budgets of a dossier: one's own to write, the partners' to read, and what they come to together. */
export default function BudgetPage() {
  const { form } = useDossier()
  return (
    <Show when={form.budget} fallback={<NotFound />}>
      {(rules) => <Budgets rules={rules()} />}
    </Show>
  )
}

/** Partners, one's own first. */
function createPartners() {
  const { dossier } = useDossier()
  const own = () => dossier().people.find(({ accountId }) => accountId === account()?.id)?.partnerId
  const sorted = () =>
    dossier().partners.toSorted((left, right) => Number(right.id === own()) - Number(left.id === own()))
  return { own, sorted }
}

function Budgets(props: { rules: BudgetRules }) {
  const t = useTexts('budget')
  const dossierTexts = useTexts('dossier')
  const [search] = useSearchParams()
  const { dossier, form, closesAt, canWrite, canWriteIn } = useDossier()
  const { own, sorted } = createPartners()
  const combined = useCombined(() => props.rules)
  const chosen = () => {
    const of = String(search['of'] ?? '')
    return of === TOTAL || sorted().some(({ id }) => id === of) ? of : (sorted()[0]?.id ?? TOTAL)
  }
  const partner = () => combined().partners.find(({ partnerId }) => partnerId === chosen())
  const tabs = () => [
    ...sorted().map(({ id, name }) => ({ id, label: name, note: id === own() ? t().own : undefined })),
    { id: TOTAL, label: t().otherTotal, note: undefined },
  ]
  return (
    <div class="budget">
      <a class="back-link" href={paths.dossier(language(), dossier().id)}>
        {dossierTexts().back}
      </a>
      <PageTitle text={t().title} />
      <Show when={canWrite()} fallback={<p class="notice">{t().locked}</p>}>
        <p>
          <TimeLeft dates={{ opensAt: form.opensAt, closesAt, timeZone: form.timeZone }} />
        </p>
      </Show>
      <nav class="budget__tabs no-print" aria-label={t().tabs}>
        <ul>
          <For each={tabs()}>
            {(tab) => (
              <li>
                <a
                  href={`${paths.budget(language(), dossier().id)}?of=${tab.id}`}
                  aria-current={tab.id === chosen() ? 'page' : undefined}
                >
                  {tab.label}
                  <Show when={tab.note}>
                    <span class="quiet"> ({tab.note})</span>
                  </Show>
                </a>
              </li>
            )}
          </For>
        </ul>
      </nav>
      <SaveAnnouncer />
      <Suspense fallback={<Skeleton />}>
        <Switch>
          <Match when={chosen() === TOTAL}>
            <CombinedView rules={props.rules} combined={combined()} partners={dossier().partners} />
            <Rates rules={props.rules} />
          </Match>
          <Match when={canWriteIn(budgetKey(chosen())) && chosen()} keyed>
            {(partnerId) => <BudgetEditor rules={props.rules} partnerId={partnerId} />}
          </Match>
          <Match when={partner()}>
            {(found) => (
              <>
                <Show when={canWrite()}>
                  <p class="notice">{t().readOnly}</p>
                </Show>
                <PartnerView rules={props.rules} partner={found()} />
              </>
            )}
          </Match>
        </Switch>
        <AtPlace chosen={chosen()} />
      </Suspense>
    </div>
  )
}

/** Stands beside the tab, so that it runs when the tab is there. */
function AtPlace(props: { chosen: string }) {
  const location = useLocation()
  createEffect(
    on([() => location.hash, () => props.chosen], ([hash]) => {
      if (hash) requestAnimationFrame(() => showTarget(hash))
    }),
  )
  return <></>
}

/** A link from the check page names the line or the sum that it is about. */
function showTarget(hash: string): void {
  const element = document.getElementById(decodeURIComponent(hash.slice(1)))
  element?.focus()
  element?.scrollIntoView({ block: 'center' })
}
