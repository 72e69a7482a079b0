import { createSignal, Show } from 'solid-js'
import { createStore, unwrap } from 'solid-js/store'
import type { EvaluatorContent, EvaluatorProfile } from '../../../../shared/evaluators/profile.ts'
import { OFFER_THEMES, WORKING_LANGUAGES } from '../../../../shared/partner-search/terms.ts'
import { call } from '../../api/client.ts'
import { hasCode } from '../../api/problem.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { CheckboxGroup } from '../../ui/choice-fields.tsx'
import { FormShell } from '../../ui/form-shell.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'
import { showDone } from '../../ui/toasts.tsx'
import { Affiliations } from './affiliation-fields.tsx'
import { AVAILABILITY_IDS, AvailabilityFields } from './availability-fields.tsx'
import { Relations } from './relation-fields.tsx'
import { tieIds } from './tie-ids.ts'
import './evaluators.css'

/** What an evaluator says of themselves. */
export default function ProfilePage() {
  const t = useTexts('evaluators')
  const common = useTexts('common')
  const { resource, reload, replace } = createLoad(
    () => undefined,
    () => call('GET /my/evaluator-profile'),
  )
  return (
    <div class="narrow profile-form">
      <a class="back-link" href={paths.myEvaluations(language())}>
        {common().navigation.evaluations}
      </a>
      <PageTitle text={t().profile.title} />
      <p class="lead">{t().profile.intro}</p>
      <Loaded resource={resource} onRetry={reload}>
        {(profile) => <ProfileForm profile={profile()} onSaved={replace} />}
      </Loaded>
    </div>
  )
}

const contentOf = (profile: EvaluatorProfile): EvaluatorContent => {
  const { accountId: _id, revision: _revision, savedAt: _at, ...content } = profile
  return structuredClone(unwrap(content))
}

function ProfileForm(props: { profile: EvaluatorProfile; onSaved: (saved: EvaluatorProfile) => void }) {
  const t = useTexts('evaluators')
  const [typed, setTyped] = createStore(contentOf(props.profile))
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const save = async () => {
    setPending(true)
    setError(undefined)
    try {
      const saved = await call('PUT /my/evaluator-profile', {
        body: structuredClone(unwrap(typed)),
        ifMatch: props.profile.revision,
      })
      props.onSaved(saved)
      showDone(t().profile.saved)
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  const isOvertaken = () => hasCode(error(), 'precondition.failed')
  return (
    <FormShell
      submitLabel={t().profile.save}
      isPending={isPending()}
      error={isOvertaken() ? undefined : error()}
      fieldIds={{ ...AVAILABILITY_IDS, ...tieIds(typed) }}
      onSubmit={() => void save()}
    >
      <Show when={isOvertaken()}>
        <div class="notice notice--warning" role="alert">
          <p>{t().profile.changed}</p>
          <Button look="quiet" onClick={() => window.location.reload()}>
            {t().profile.reload}
          </Button>
        </div>
      </Show>
      <CheckboxGroup
        label={t().profile.languages}
        options={WORKING_LANGUAGES.map((value) => ({ value, label: t().profile.languageNames[value] }))}
        value={typed.languages}
        onChange={(languages) => setTyped({ languages })}
      />
      <CheckboxGroup
        label={t().profile.themes}
        options={OFFER_THEMES.map((value) => ({ value, label: t().profile.themeNames[value] }))}
        value={typed.themes}
        onChange={(themes) => setTyped({ themes })}
      />
      <AvailabilityFields
        availability={typed.availability}
        error={error()}
        onChange={(changed) => setTyped('availability', changed)}
      />
      <Affiliations typed={typed} setTyped={setTyped} error={error()} />
      <Relations typed={typed} setTyped={setTyped} error={error()} />
    </FormShell>
  )
}
