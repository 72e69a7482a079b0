import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { FormShell } from '../../ui/form-shell.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { hasCode } from '../../api/problem.ts'
import { AskToJoin } from '../organisations/ask-to-join.tsx'
import { createOrganisation, ORGANISATION_FIELDS } from './create-organisation.ts'
import { OrganisationFields } from './organisation-fields.tsx'

/** Registers an organisation by itself, outside a dossier. */
export default function RegisterOrganisation() {
  const t = useTexts('account')
  const navigate = useNavigate()
  const draft = createOrganisation()
  const [isPending, setPending] = createSignal(false)
  /** The number, where it is registered already and not by an organisation of one's own. */
  const takenNumber = () => {
    const failure = draft.error()
    const scheme = draft.scheme()
    const isOthers = hasCode(failure, 'identifier.already_registered') && failure.facts['isOwn'] !== true
    return isOthers && scheme ? { scheme, value: draft.typed.number } : undefined
  }
  const send = async () => {
    setPending(true)
    const organisation = await draft.register()
    setPending(false)
    if (!organisation) return
    showDone(t().organisation.registered(organisation.name))
    navigate(paths.profile(language()))
  }
  return (
    <>
      <a class="back-link" href={paths.profile(language())}>
        {t().profile.title}
      </a>
      <PageTitle text={t().organisation.title} />
      <p class="lead">{t().organisation.intro}</p>
      <FormShell
        submitLabel={t().organisation.submit}
        isPending={isPending()}
        error={draft.error()}
        problems={draft.problems()}
        fieldIds={ORGANISATION_FIELDS}
        onSubmit={() => void send()}
      >
        <OrganisationFields draft={draft} />
      </FormShell>
      <Show when={takenNumber()}>{(identifier) => <AskToJoin identifier={identifier()} />}</Show>
    </>
  )
}
