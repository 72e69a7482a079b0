import { useNavigate, useParams } from '@solidjs/router'
import { Show } from 'solid-js'
import type { PublicCall } from '../../../../shared/calls/call.ts'
import { phaseOf } from '../../../../shared/calls/phase.ts'
import type { Organisation } from '../../../../shared/organisations/organisation.ts'
import { call, newIdempotencyKey } from '../../api/client.ts'
import { noteServerTime, serverNow } from '../../api/clock.ts'
import { localized } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { TimeLeft } from '../../ui/deadline.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'
import { carryOver } from '../eligibility/carry-over.ts'
import { forgetFacts, readKeptFacts } from '../eligibility/kept-facts.ts'
import { showDone } from '../../ui/toasts.tsx'
import { OrganisationChoice } from './organisation-choice.tsx'

async function loadStart(callId: string): Promise<{ call: PublicCall; organisations: Organisation[] }> {
  const [found, mine] = await Promise.all([
    call('GET /calls/:callId', { params: { callId } }),
    call('GET /my/organisations'),
  ])
  noteServerTime(found.now)
  return { call: found.call, organisations: mine.organisations }
}

/** Chooses (or registers) the organisation that leads, and starts the dossier for it. */
export default function StartDossier() {
  const t = useTexts('account')
  const checkTexts = useTexts('eligibility')
  const params = useParams()
  const callId = () => params['callId'] ?? ''
  const { resource, reload } = createLoad(callId, loadStart)
  const title = () => {
    const found = resource.state === 'ready' ? resource.latest : undefined
    return found && localized(found.call.title)
  }
  return (
    <>
      <a class="back-link" href={paths.call(language(), callId())}>
        {t().start.backToCall}
      </a>
      <PageTitle text={t().start.title} caption={title()} />
      <Loaded resource={resource} onRetry={reload}>
        {(found) => (
          <Show
            when={phaseOf(found().call, serverNow()) === 'open'}
            fallback={<p class="notice notice--warning">{t().start.notOpen}</p>}
          >
            <p>
              <TimeLeft dates={found().call} />
            </p>
            <p>
              <a href={paths.eligibility(language(), callId())}>{checkTexts().title}</a>
            </p>
            <StartForm call={found().call} organisations={found().organisations} />
          </Show>
        )}
      </Loaded>
    </>
  )
}

function StartForm(props: { call: PublicCall; organisations: readonly Organisation[] }) {
  const t = useTexts('account')
  const checkTexts = useTexts('eligibility')
  const navigate = useNavigate()
  const facts = readKeptFacts(props.call.id)
  // One key for one organisation: a second click, or a repeat after a lost answer, starts no second dossier.
  const keys = new Map<string, string>()
  const keyFor = (organisationId: string) => {
    const key = keys.get(organisationId) ?? newIdempotencyKey()
    keys.set(organisationId, key)
    return key
  }
  const start = async (organisationId: string) => {
    const dossier = await call('POST /calls/:callId/dossiers', {
      params: { callId: props.call.id },
      body: { organisationId },
      idempotencyKey: keyFor(organisationId),
    })
    if (!(await carryOver(dossier, props.call.form, facts))) showDone(checkTexts().notCarried)
    forgetFacts(props.call.id)
    navigate(paths.dossier(language(), dossier.id), { replace: true })
  }
  return (
    <OrganisationChoice
      organisations={props.organisations}
      question={t().start.forWhom}
      hint={t().start.forWhomHint}
      submitLabel={t().start.submit}
      registerLabel={t().start.registerAndStart}
      suggested={{ territory: facts.leadTerritory, legalForm: facts.leadLegalForm }}
      onChosen={start}
    />
  )
}
