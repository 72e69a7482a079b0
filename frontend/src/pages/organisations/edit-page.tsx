import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { createStore, unwrap } from 'solid-js/store'
import { BOOK_CURRENCIES } from '../../../../shared/organisations/currencies.ts'
import { LEGAL_FORMS } from '../../../../shared/organisations/legal-forms.ts'
import type { OrganisationContent, OrganisationView } from '../../../../shared/organisations/organisation.ts'
import { call } from '../../api/client.ts'
import { hasCode } from '../../api/problem.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { SelectField } from '../../ui/choice-fields.tsx'
import { fieldError, FormShell } from '../../ui/form-shell.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { Changed } from './changed.tsx'
import { Contacts } from './contact-fields.tsx'
import { Numbers } from './number-fields.tsx'
import { OrganisationFrame } from './organisation-frame.tsx'

/** Changes an organisation: numbers, address, contacts, currency. */
export default function EditPage() {
  const t = useTexts('organisations')
  return (
    <OrganisationFrame title={t().edit.title}>
      {(organisation) => (
        <div class="organisation-form">
          <EditForm organisation={organisation()} />
        </div>
      )}
    </OrganisationFrame>
  )
}

const contentOf = (organisation: OrganisationView): OrganisationContent => {
  const {
    id: _id,
    createdAt: _at,
    createdBy: _by,
    revision: _revision,
    relation: _r,
    ...content
  } = organisation
  return structuredClone(unwrap(content))
}

function EditForm(props: { organisation: OrganisationView }) {
  const t = useTexts('organisations')
  const words = useTexts('account')
  const navigate = useNavigate()
  const [typed, setTyped] = createStore(contentOf(props.organisation))
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const save = async () => {
    setPending(true)
    setError(undefined)
    const { id, revision } = props.organisation
    try {
      await call('PUT /organisations/:organisationId', {
        params: { organisationId: id },
        body: structuredClone(unwrap(typed)),
        ifMatch: revision,
      })
      showDone(t().edit.saved)
      navigate(paths.organisation(language(), id))
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <FormShell
      submitLabel={t().edit.submit}
      isPending={isPending()}
      error={hasCode(error(), 'precondition.failed') ? undefined : error()}
      onSubmit={() => void save()}
    >
      <Show when={hasCode(error(), 'precondition.failed')}>
        <Changed text={t().edit.changed} />
      </Show>
      <TextField
        label={t().edit.name}
        value={typed.name}
        error={fieldError(error(), 'name')}
        onInput={(name) => setTyped({ name })}
      />
      <SelectField
        label={t().edit.legalForm}
        options={LEGAL_FORMS.map((value) => ({ value, label: words().organisation.legalForms[value] }))}
        value={typed.legalForm}
        onChange={(legalForm) => setTyped({ legalForm })}
      />
      <TextArea
        label={t().edit.address}
        isOptional
        rows={3}
        value={typed.address}
        error={fieldError(error(), 'address')}
        onInput={(address) => setTyped({ address })}
      />
      <SelectField
        label={t().edit.currency}
        hint={t().edit.currencyHint}
        options={BOOK_CURRENCIES.map((value) => ({ value, label: value }))}
        value={typed.currency}
        onChange={(currency) => setTyped({ currency })}
      />
      <Numbers typed={typed} setTyped={setTyped} error={error()} />
      <Contacts typed={typed} setTyped={setTyped} error={error()} />
    </FormShell>
  )
}
