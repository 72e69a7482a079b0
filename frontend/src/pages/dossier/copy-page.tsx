import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import type { CallSummary } from '../../../../shared/calls/call.ts'
import { phaseOf } from '../../../../shared/calls/phase.ts'
import type { Organisation } from '../../../../shared/organisations/organisation.ts'
import { call, newIdempotencyKey } from '../../api/client.ts'
import { noteServerTime, serverNow } from '../../api/clock.ts'
import { localized } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { RadioGroup } from '../../ui/choice-fields.tsx'
import { FormShell } from '../../ui/form-shell.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'
import { useDossier } from './open-dossier.ts'

interface Choices {
  calls: readonly CallSummary[]
  organisations: readonly Organisation[]
}

async function loadChoices(): Promise<Choices> {
  const [{ calls, now }, { organisations }] = await Promise.all([
    call('GET /calls'),
    call('GET /my/organisations'),
  ])
  noteServerTime(now)
  return { calls: calls.filter((found) => phaseOf(found, serverNow()) === 'open'), organisations }
}

/** Starts a dossier of another call with what this one can give it. */
export default function CopyPage() {
  const t = useTexts('copying')
  const { dossier } = useDossier()
  const { resource, reload } = createLoad(() => true, loadChoices)
  return (
    <div class="narrow">
      <a class="back-link" href={paths.dossier(language(), dossier().id)}>
        {t().back}
      </a>
      <PageTitle text={t().title} />
      <p>{t().intro}</p>
      <Loaded resource={resource} onRetry={reload}>
        {(choices) => (
          <Show when={choices().calls.length > 0} fallback={<p class="notice">{t().noneOpen}</p>}>
            <CopyForm {...choices()} />
          </Show>
        )}
      </Loaded>
    </div>
  )
}

const FIELDS = { callId: 'copy-call', organisationId: 'copy-organisation' } as const

/** The one there is, where there is one. */
const onlyOf = (items: readonly { id: string }[]) => (items.length === 1 ? items[0]?.id : undefined)

function CopyForm(props: Choices) {
  const t = useTexts('copying')
  const navigate = useNavigate()
  const { dossier } = useDossier()
  const [callId, setCallId] = createSignal(onlyOf(props.calls))
  const [organisationId, setOrganisationId] = createSignal(onlyOf(props.organisations))
  const [isChecked, setChecked] = createSignal(false)
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const keys = new Map<string, string>()
  const keyFor = (choice: string) => {
    const key = keys.get(choice) ?? newIdempotencyKey()
    keys.set(choice, key)
    return key
  }
  const fault = (chosen: string | undefined) => (isChecked() && !chosen ? t().choose : undefined)
  const problems = () =>
    [
      { text: fault(callId()), fieldId: FIELDS.callId },
      { text: fault(organisationId()), fieldId: FIELDS.organisationId },
    ].flatMap(({ text, fieldId }) => (text ? [{ text, fieldId }] : []))

  const start = async () => {
    setChecked(true)
    const [chosenCall, chosenOrganisation] = [callId(), organisationId()]
    if (!chosenCall || !chosenOrganisation) return
    setPending(true)
    setError(undefined)
    try {
      const copy = await call('POST /dossiers/:dossierId/copies', {
        params: { dossierId: dossier().id },
        body: { callId: chosenCall, organisationId: chosenOrganisation },
        idempotencyKey: keyFor(`${chosenCall} ${chosenOrganisation}`),
      })
      navigate(paths.copied(language(), copy.dossierId))
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <FormShell
      submitLabel={t().submit}
      isPending={isPending()}
      error={error()}
      problems={problems()}
      fieldIds={FIELDS}
      onSubmit={() => void start()}
    >
      <RadioGroup
        id={FIELDS.callId}
        label={t().which}
        options={props.calls.map(({ id, title }) => ({ value: id, label: localized(title) }))}
        value={callId()}
        error={fault(callId())}
        onChange={setCallId}
      />
      <RadioGroup
        id={FIELDS.organisationId}
        label={t().forWhom}
        options={props.organisations.map(({ id, name }) => ({ value: id, label: name }))}
        value={organisationId()}
        error={fault(organisationId())}
        onChange={setOrganisationId}
      />
    </FormShell>
  )
}
