import { For, Match, Show, Switch } from 'solid-js'
import { boundText } from '../../../../shared/calls/bindings.ts'
import { isEditable } from '../../../../shared/access/life-cycle.ts'
import { territoryName } from '../../../../shared/territories.ts'
import { localized } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { DossierStateBadge } from '../../ui/badge.tsx'
import { Deadline } from '../../ui/deadline.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { useDossier } from './open-dossier.ts'
import { Tasks } from './tasks.tsx'

// What few dossiers have at a time, or what stands below the first look.
const Messages = latePart(['messages'], () => import('./messages/home-link.tsx'))
const CompletionCard = latePart(['completion'], () => import('./completion/completion-card.tsx'))
const GivenUp = latePart(['lifeCycle'], () => import('./given-up.tsx'))
const SubmissionFiles = latePart(['submission'], () => import('./submission-files.tsx'))
const OwnLetters = latePart(['ownLetters'], () => import('./own-letters.tsx'))
const DecisionCard = latePart(['ownDecision'], () => import('./decision-card.tsx'))
const FollowUp = latePart(['lifeCycle'], () => import('./follow-up.tsx'))
const LeaveDossier = latePart(['lifeCycle'], () => import('./leave-dossier.tsx'))

/** The dossier's home: what there is to do; once submitted, what happened and what comes next. */
export default function DossierHome() {
  const t = useTexts('dossier')
  const tasks = useTexts('tasks')
  const { form, dossier, answers, closesAt, canWrite } = useDossier()
  const title = () => boundText(form.form, answers(), 'projectTitle').trim() || t().untitled
  const caption = () => [dossier().reference, localized(form.title)].filter(Boolean).join(' · ')
  const wasSubmitted = () => dossier().receipt !== undefined
  return (
    <>
      <PageTitle text={title()} caption={caption()} />
      <div class="with-aside">
        <aside class="card facts">
          <p class="facts__state">
            <DossierStateBadge state={dossier().state} />
          </p>
          <Show when={isEditable(dossier().state)}>
            <Deadline dates={{ opensAt: form.opensAt, closesAt, timeZone: form.timeZone }} />
          </Show>
          <Partners />
          <Show when={dossier().may.includes('message.read')}>
            <p>
              <Messages />
            </p>
          </Show>
        </aside>
        <div>
          <Show when={dossier().completion}>
            <CompletionCard />
          </Show>
          <Switch fallback={<p class="notice">{tasks().readOnly}</p>}>
            <Match when={dossier().deletion ?? dossier().withdrawal}>
              <GivenUp />
              <Show when={wasSubmitted()}>
                <Submitted />
              </Show>
            </Match>
            <Match when={wasSubmitted() && !canWrite()}>
              <Submitted />
            </Match>
            <Match when={canWrite()}>
              <Tasks />
            </Match>
            <Match when={dossier().state === 'draft' && dossier().may.includes('dossier.write')}>
              <p class="notice notice--warning">{tasks().deadlineGone}</p>
            </Match>
          </Switch>
          <Show when={wasSubmitted()}>
            <SubmissionFiles />
            <Show when={dossier().decision}>{(decision) => <DecisionCard decision={decision()} />}</Show>
            <OwnLetters dossierId={dossier().id} />
          </Show>
          <FollowUp />
          <LeaveDossier />
        </div>
      </div>
    </>
  )
}

function Submitted() {
  const tasks = useTexts('tasks')
  const { dossier } = useDossier()
  return (
    <section class="block">
      <h2>{tasks().submitted}</h2>
      <div class="button-row">
        <a class="button" href={paths.receipt(language(), dossier().id)}>
          {tasks().seeReceipt}
        </a>
        <a class="button button--quiet" href={paths.checkAnswers(language(), dossier().id)}>
          {tasks().seeAnswers}
        </a>
      </div>
    </section>
  )
}

function Partners() {
  const t = useTexts('dossier')
  const { dossier } = useDossier()
  return (
    <dl class="facts">
      <For each={dossier().partners}>
        {(partner) => (
          <div>
            <dt>{t().partners[partner.role]}</dt>
            <dd>{partner.name}</dd>
            <dd class="quiet">{territoryName(partner.territory, language())}</dd>
          </div>
        )}
      </For>
    </dl>
  )
}
