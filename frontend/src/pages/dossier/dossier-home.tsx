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
import { PageTitle } from '../../ui/page-title.tsx'
import { MessagesLink } from '../../ui/thread/messages-link.tsx'
import { CompletionCard } from './completion/completion-card.tsx'
import { DecisionCard } from './decision-card.tsx'
import { FollowUp } from './follow-up.tsx'
import { GivenUp, LeaveDossier } from './leave-dossier.tsx'
import { useDossier } from './open-dossier.ts'
import { SubmissionFiles } from './submission-files.tsx'
import { Tasks } from './tasks.tsx'

/** The dossier's home: what there is to do; once submitted, what happened and what comes next. */
export default function DossierHome() {
  const t = useTexts('dossier')
  const messages = useTexts('messages')
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
              <MessagesLink
                dossierId={dossier().id}
                href={paths.messages(language(), dossier().id)}
                label={messages().link}
              />
            </p>
          </Show>
        </aside>
        <div>
          <CompletionCard />
          <Switch fallback={<p class="notice">{t().home.readOnly}</p>}>
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
              <p class="notice notice--warning">{t().home.deadlineGone}</p>
            </Match>
          </Switch>
          <Show when={wasSubmitted()}>
            <SubmissionFiles />
            <Show when={dossier().decision}>{(decision) => <DecisionCard decision={decision()} />}</Show>
          </Show>
          <FollowUp />
          <LeaveDossier />
        </div>
      </div>
    </>
  )
}

function Submitted() {
  const t = useTexts('dossier')
  const { dossier } = useDossier()
  return (
    <section class="block">
      <h2>{t().home.submitted}</h2>
      <div class="button-row">
        <a class="button" href={paths.receipt(language(), dossier().id)}>
          {t().home.seeReceipt}
        </a>
        <a class="button button--quiet" href={paths.checkAnswers(language(), dossier().id)}>
          {t().home.seeAnswers}
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
