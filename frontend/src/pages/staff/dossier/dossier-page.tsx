import { useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { PublicCall } from '../../../../../shared/calls/call.ts'
import { boundText } from '../../../../../shared/calls/bindings.ts'
import type { Dossier } from '../../../../../shared/dossiers/dossier.ts'
import { apiPath, call, readingNow } from '../../../api/client.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'
import { latePart } from '../../../ui/late-part.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { AnswersView } from '../../../ui/reading/answers-view.tsx'
import { DocumentsView } from '../../../ui/reading/documents-view.tsx'
import { PartnersView } from '../../../ui/reading/partners-view.tsx'
import { createLoad } from '../../../ui/resource.ts'
import { PageSkeleton } from '../../../ui/skeleton.tsx'
import { AdmissibilityPanel } from './admissibility-panel.tsx'
import { BudgetBlock } from '../../../ui/budget/budget-block.tsx'
import { answersOf, shownOf } from '../../../ui/reading/answers-of.ts'
import { Contents } from './contents.tsx'
import { DossierFacts } from './facts.tsx'
import { Timeline } from './timeline.tsx'
import '../staff.css'

// The dossier is there to be read first; what is done with it comes after.
const Messages = latePart(['messages'], () => import('./messages/page-link.tsx'))
const WithdrawalNotice = latePart(['lifeCycle'], () => import('../../dossier/withdrawal-notice.tsx'))
const CompletionPanel = latePart(['completion'], () => import('./completion/completion-panel.tsx'))
const AssignmentsPanel = latePart(['staff', 'conflicts'], () => import('./assignments-panel.tsx'))
const EvaluationsSection = latePart(['staff', 'reopening'], () => import('./evaluations-section.tsx'))
const EarlierGrants = latePart(['staff', 'earlierGrants'], () => import('./earlier-grants.tsx'))
const DecisionPanel = latePart(['staff'], () => import('./decision-panel.tsx'))

async function loadDossier(dossierId: string) {
  const dossier = await call('GET /dossiers/:dossierId', {
    params: { dossierId },
    query: { reading: readingNow() },
  })
  const form = await call('GET /calls/:callId/forms/:formVersion', {
    params: { callId: dossier.callId, formVersion: String(dossier.formVersion) },
  })
  return { dossier, form }
}

/** A dossier as the service reads and works on it. */
export default function DossierPage() {
  const params = useParams<{ dossierId: string }>()
  const { resource, reload } = createLoad(() => params.dossierId, loadDossier)
  return (
    <Loaded resource={resource} onRetry={reload} skeleton={<PageSkeleton />}>
      {(loaded) => <DossierView dossier={loaded().dossier} form={loaded().form} onChanged={reload} />}
    </Loaded>
  )
}

interface Props {
  dossier: Dossier
  /** The call as it was when this dossier was begun. */
  form: PublicCall
  onChanged: () => void
}

function DossierView(props: Props) {
  const t = useTexts('staff')
  const title = () => boundText(props.form.form, answersOf(props.dossier), 'projectTitle')
  return (
    <>
      <a class="back-link" href={paths.callDossiers(language(), props.dossier.callId)}>
        {t().dossier.back}
      </a>
      <div class="page-head">
        <PageTitle text={title() || t().dossier.noTitle} caption={props.dossier.reference} />
        <div class="button-row no-print">
          <Messages dossierId={props.dossier.id} />
          <Button look="quiet" isSmall onClick={() => window.print()}>
            {t().dossier.print}
          </Button>
          <a
            class="button button--quiet button--small"
            rel="external"
            download=""
            href={apiPath('GET /dossiers/:dossierId/export.json', {
              params: { dossierId: props.dossier.id },
            })}
          >
            {t().dossier.chain}
          </a>
        </div>
      </div>
      <Show when={props.dossier.withdrawal}>
        {(withdrawal) => <WithdrawalNotice withdrawal={withdrawal()} timeZone={props.form.timeZone} />}
      </Show>
      <DossierFacts dossier={props.dossier} form={props.form} />
      <Contents dossier={props.dossier} form={props.form} />
      <div class="with-aside with-aside--work">
        <Reading {...props} />
        <Working {...props} />
      </div>
    </>
  )
}

function Reading(props: Props) {
  return (
    <div>
      <AnswersView sections={shownOf(props.form.form, props.dossier)} />
      <BudgetBlock call={props.form} partners={props.dossier.partners} answers={answersOf(props.dossier)} />
      <DocumentsView
        dossierId={props.dossier.id}
        kinds={props.form.documentKinds}
        documents={props.dossier.documents}
      />
      <PartnersView partners={props.dossier.partners} />
      <EarlierGrants dossierId={props.dossier.id} form={props.form} />
      <EvaluationsSection
        dossierId={props.dossier.id}
        grid={props.form.grid}
        timeZone={props.form.timeZone}
        mayReopen={props.dossier.may.includes('evaluation.reopen')}
        mayNote={props.dossier.may.includes('evaluation.noteConsensus')}
        onChanged={props.onChanged}
      />
    </div>
  )
}

function Working(props: Props) {
  return (
    <div class="work-panels">
      <CompletionPanel dossier={props.dossier} form={props.form} onChanged={props.onChanged} />
      <AdmissibilityPanel dossier={props.dossier} form={props.form} onChanged={props.onChanged} />
      <AssignmentsPanel dossier={props.dossier} form={props.form} onChanged={props.onChanged} />
      <Show when={['evaluated', 'awarded', 'reserve', 'rejected', 'deferred'].includes(props.dossier.state)}>
        <DecisionPanel dossier={props.dossier} timeZone={props.form.timeZone} />
      </Show>
      <Timeline entries={props.dossier.timeline} timeZone={props.form.timeZone} />
    </div>
  )
}
