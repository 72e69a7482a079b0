import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import type { OrganisationView } from '../../../../shared/organisations/organisation.ts'
import type { Offer } from '../../../../shared/partner-search/offer.ts'
import { phaseOf } from '../../../../shared/calls/phase.ts'
import { call, newIdempotencyKey } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import { localized } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { RadioGroup } from '../../ui/choice-fields.tsx'
import { FormShell } from '../../ui/form-shell.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'
import { createOfferLoad } from './offer-of-page.ts'

/** From a match straight into a dossier: in which call, and for which of one's organisations. */
export default function StartPage() {
  const t = useTexts('organisations')
  const { resource, reload } = createOfferLoad()
  return (
    <div class="narrow">
      <a class="back-link" href={paths.partnerSearch(language())}>
        {t().search.title}
      </a>
      <Loaded resource={resource} onRetry={reload} isPage>
        {(found) => (
          <Show when={found().offer} fallback={<PageTitle text={t().conversations.gone} />}>
            {(offer) => (
              <>
                <PageTitle text={t().start.title(offer().organisation.name)} caption={offer().title} />
                <p class="lead">{t().start.intro}</p>
                <Start offer={offer()} organisations={found().organisations} />
              </>
            )}
          </Show>
        )}
      </Loaded>
    </div>
  )
}

const FIELDS = { call: 'start-call', organisation: 'start-organisation' } as const

function Start(props: { offer: Offer; organisations: readonly OrganisationView[] }) {
  const t = useTexts('organisations')
  const navigate = useNavigate()
  const { resource, reload } = createLoad(
    () => true,
    async () => (await call('GET /calls')).calls,
  )
  const [callId, setCallId] = createSignal<string>()
  const [organisationId, setOrganisationId] = createSignal(
    props.organisations.length === 1 ? props.organisations[0]?.id : undefined,
  )
  const [isChecked, setChecked] = createSignal(false)
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const keys = new Map<string, string>()
  const fault = (chosen: string | undefined) => (isChecked() && !chosen ? t().start.choose : undefined)
  const start = async () => {
    setChecked(true)
    const [inCall, forWhom] = [callId(), organisationId()]
    if (!inCall || !forWhom) return
    const key = keys.get(`${inCall} ${forWhom}`) ?? newIdempotencyKey()
    keys.set(`${inCall} ${forWhom}`, key)
    setPending(true)
    setError(undefined)
    try {
      const dossier = await call('POST /calls/:callId/dossiers', {
        params: { callId: inCall },
        body: { organisationId: forWhom },
        idempotencyKey: key,
      })
      // The partners' page proposes the other organisation.
      navigate(`${paths.partners(language(), dossier.id)}?offer=${props.offer.id}`)
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <Loaded resource={resource} onRetry={reload}>
      {(calls) => {
        const open = () => calls().filter((one) => phaseOf(one, serverNow()) === 'open')
        return (
          <Show when={open().length > 0} fallback={<p class="notice">{t().start.noCall}</p>}>
            <FormShell
              submitLabel={t().start.submit}
              isPending={isPending()}
              error={error()}
              onSubmit={() => void start()}
            >
              <RadioGroup
                id={FIELDS.call}
                label={t().start.call}
                options={open().map(({ id, title }) => ({ value: id, label: localized(title) }))}
                value={callId()}
                error={fault(callId())}
                onChange={setCallId}
              />
              <RadioGroup
                id={FIELDS.organisation}
                label={t().start.organisation}
                options={props.organisations.map(({ id, name }) => ({ value: id, label: name }))}
                value={organisationId()}
                error={fault(organisationId())}
                onChange={setOrganisationId}
              />
            </FormShell>
          </Show>
        )
      }}
    </Loaded>
  )
}
