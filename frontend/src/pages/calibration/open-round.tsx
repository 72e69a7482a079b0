import { createSignal, Show } from 'solid-js'
import type { Calibration } from '../../../../shared/calibration/calibration.ts'
import { SAMPLE_STATES } from '../../../../shared/calibration/sample.ts'
import type { DossierRow } from '../../../../shared/dossiers/dossier.ts'
import { call, newIdempotencyKey } from '../../api/client.ts'
import { localized } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { CheckboxGroup, SelectField } from '../../ui/choice-fields.tsx'
import { fieldError, FormShell } from '../../ui/form-shell.tsx'
import { FilterSelect } from '../../ui/filter-select.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { createLoad } from '../../ui/resource.ts'
import { showDone } from '../../ui/toasts.tsx'
import { useStaffCall } from '../staff/call/call-context.ts'

const ID = { dossierId: 'calibration-sample', evaluatorIds: 'calibration-evaluators' } as const

/** Dossiers of a call that can be the sample, by reference. */
async function loadSamples(callId: string): Promise<DossierRow[]> {
  const pages = await Promise.all(
    SAMPLE_STATES.map((state) =>
      call('GET /calls/:callId/dossiers', {
        params: { callId },
        query: { state, sort: 'reference' as const, order: 'ascending' as const },
      }),
    ),
  )
  return pages
    .flatMap(({ dossiers }) => dossiers)
    .sort((left, right) => left.reference.localeCompare(right.reference))
}

/** Chooses sample and evaluators, and opens the round. */
export function OpenRound(props: { onOpened: (answer: { calibration?: Calibration | undefined }) => void }) {
  const t = useTexts('calibration')
  const { call: current } = useStaffCall()
  const [sample, setSample] = createSignal<string>()
  const [chosen, setChosen] = createSignal<string[]>([])
  const [isTried, setTried] = createSignal(false)
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const missing = () => ({
    dossierId: isTried() && !sample() ? t().open.missingSample : undefined,
    evaluatorIds: isTried() && chosen().length < 2 ? t().open.missingEvaluators : undefined,
  })
  const problems = () =>
    Object.entries(missing()).flatMap(([field, text]) =>
      text ? [{ text, fieldId: field === 'dossierId' ? ID.dossierId : ID.evaluatorIds }] : [],
    )
  const open = async () => {
    const dossierId = sample()
    setTried(true)
    setError(undefined)
    if (!dossierId || chosen().length < 2) return
    setPending(true)
    try {
      const answer = await call('POST /calls/:callId/calibration', {
        params: { callId: current().id },
        body: { dossierId, evaluatorIds: chosen() },
        idempotencyKey: newIdempotencyKey(),
      })
      showDone(t().open.done)
      props.onOpened(answer)
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <section class="block narrow" aria-labelledby="calibration-open">
      <h2 id="calibration-open">{t().open.title}</h2>
      <FormShell
        submitLabel={t().open.submit}
        isPending={isPending()}
        error={error()}
        problems={problems()}
        fieldIds={ID}
        onSubmit={() => void open()}
      >
        <SampleField
          value={sample()}
          error={missing().dossierId ?? fieldError(error(), 'dossierId')}
          onChange={setSample}
        />
        <EvaluatorsField
          value={chosen()}
          error={missing().evaluatorIds ?? fieldError(error(), 'evaluatorIds')}
          onChange={setChosen}
        />
      </FormShell>
    </section>
  )
}

function SampleField(props: {
  value: string | undefined
  error: string | undefined
  onChange: (dossierId: string | undefined) => void
}) {
  const t = useTexts('calibration')
  const common = useTexts('common')
  const { call: current } = useStaffCall()
  const [from, setFrom] = createSignal(current().id)
  const calls = createLoad(
    () => undefined,
    () => call('GET /staff/calls'),
  )
  const samples = createLoad(from, loadSamples)
  return (
    <>
      <Loaded resource={calls.resource} onRetry={calls.reload}>
        {(loaded) => (
          <FilterSelect
            label={t().open.fromCall}
            options={loaded()
              .calls.filter(({ state }) => state === 'published')
              .map(({ id, code, title }) => ({ value: id, label: `${code} · ${localized(title)}` }))}
            value={from()}
            onChange={(callId) => {
              props.onChange(undefined)
              setFrom(callId ?? current().id)
            }}
          />
        )}
      </Loaded>
      <Show when={current().isBlind && from() !== current().id}>
        <p class="notice">{t().open.blindHint}</p>
      </Show>
      <Loaded resource={samples.resource} onRetry={samples.reload}>
        {(rows) => (
          <SelectField
            id={ID.dossierId}
            label={t().open.sample}
            hint={rows().length > 0 ? t().open.sampleHint : `${t().open.noSample} ${t().open.sampleHint}`}
            error={props.error}
            options={rows().map(({ id, reference, projectTitle, state }) => ({
              value: id,
              label: t().open.option(reference, projectTitle, common().states[state]),
            }))}
            value={props.value}
            onChange={props.onChange}
            onClear={() => props.onChange(undefined)}
          />
        )}
      </Loaded>
    </>
  )
}

function EvaluatorsField(props: {
  value: readonly string[]
  error: string | undefined
  onChange: (ids: string[]) => void
}) {
  const t = useTexts('calibration')
  const { call: current } = useStaffCall()
  const { resource, reload } = createLoad(
    () => current().id,
    (callId) => call('GET /calls/:callId/evaluators', { params: { callId } }),
  )
  return (
    <Loaded resource={resource} onRetry={reload}>
      {(loaded) => (
        <Show when={loaded().evaluators.length > 0} fallback={<p>{t().open.noEvaluators}</p>}>
          <CheckboxGroup
            id={ID.evaluatorIds}
            label={t().open.evaluators}
            hint={t().open.evaluatorsHint}
            error={props.error}
            options={loaded().evaluators.map(({ id, name, email }) => ({ value: id, label: name || email }))}
            value={props.value}
            onChange={props.onChange}
          />
        </Show>
      )}
    </Loaded>
  )
}
