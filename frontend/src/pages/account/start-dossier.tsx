import { useNavigate, useParams } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import type { PublicCall } from '../../../../shared/calls/call.ts'
import { phaseOf } from '../../../../shared/calls/phase.ts'
import type { Organisation } from '../../../../shared/organisations/organisation.ts'
import { territoryName } from '../../../../shared/territories.ts'
import { call, newIdempotencyKey } from '../../api/client.ts'
import { noteServerTime, serverNow } from '../../api/clock.ts'
import { localized } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { RadioGroup } from '../../ui/choice-fields.tsx'
import { TimeLeft } from '../../ui/deadline.tsx'
import { FormShell } from '../../ui/form-shell.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'
import { createOrganisation, ORGANISATION_FIELDS } from './create-organisation.ts'
import { OrganisationFields } from './organisation-fields.tsx'

const ANOTHER = 'another'
const CHOICE_ID = 'lead-organisation'

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
            <StartForm callId={found().call.id} organisations={found().organisations} />
          </Show>
        )}
      </Loaded>
    </>
  )
}

function StartForm(props: { callId: string; organisations: readonly Organisation[] }) {
  const t = useTexts('account')
  const navigate = useNavigate()
  const draft = createOrganisation()
  const [chosen, setChosen] = createSignal(firstChoice(props.organisations))
  const [isPending, setPending] = createSignal(false)
  const [isUnchosen, setUnchosen] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  // One key for one organisation: a second click, or a repeat after a lost answer, starts no second dossier.
  const keys = new Map<string, string>()
  const keyFor = (organisationId: string) => {
    const key = keys.get(organisationId) ?? newIdempotencyKey()
    keys.set(organisationId, key)
    return key
  }

  const findLead = async () => (chosen() === ANOTHER ? (await draft.register())?.id : chosen())

  const start = async () => {
    setUnchosen(chosen() === undefined)
    setError(undefined)
    setPending(true)
    try {
      const organisationId = await findLead()
      if (!organisationId) return
      const dossier = await call('POST /calls/:callId/dossiers', {
        params: { callId: props.callId },
        body: { organisationId },
        idempotencyKey: keyFor(organisationId),
      })
      navigate(paths.dossier(language(), dossier.id), { replace: true })
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }

  const options = () => [
    ...props.organisations.map(({ id, name, territory }) => ({
      value: id,
      label: name,
      hint: territoryName(territory, language()),
    })),
    { value: ANOTHER, label: t().start.another },
  ]
  const choiceError = () => (isUnchosen() && chosen() === undefined ? t().start.chooseOne : undefined)
  const problems = () => {
    const unchosen = choiceError()
    if (unchosen) return [{ text: unchosen, fieldId: CHOICE_ID }]
    return chosen() === ANOTHER ? draft.problems() : []
  }
  return (
    <FormShell
      submitLabel={chosen() === ANOTHER ? t().start.registerAndStart : t().start.submit}
      isPending={isPending()}
      error={error() ?? draft.error()}
      problems={problems()}
      fieldIds={ORGANISATION_FIELDS}
      onSubmit={() => void start()}
    >
      <Show when={props.organisations.length > 0}>
        <RadioGroup
          id={CHOICE_ID}
          label={t().start.forWhom}
          hint={t().start.forWhomHint}
          options={options()}
          value={chosen()}
          error={choiceError()}
          onChange={setChosen}
        />
      </Show>
      <Show when={chosen() === ANOTHER}>
        <h2>{props.organisations.length > 0 ? t().start.registerTitle : t().start.forWhom}</h2>
        <Show when={props.organisations.length === 0}>
          <p class="quiet">{t().start.forWhomHint}</p>
        </Show>
        <OrganisationFields draft={draft} />
      </Show>
    </FormShell>
  )
}

/** Who has one organisation has chosen it; who has none registers one. */
function firstChoice(organisations: readonly Organisation[]): string | undefined {
  if (organisations.length === 0) return ANOTHER
  return organisations.length === 1 ? organisations[0]?.id : undefined
}
