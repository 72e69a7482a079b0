import { useNavigate } from '@solidjs/router'
import { createSignal, For } from 'solid-js'
import { createStore, produce, unwrap } from 'solid-js/store'
import { checkIdentifier, schemesOf } from '../../../../shared/identifiers.ts'
import { BOOK_CURRENCIES } from '../../../../shared/organisations/currencies.ts'
import { LEGAL_FORMS } from '../../../../shared/organisations/legal-forms.ts'
import { MOST_CONTACTS, MOST_OTHER_IDENTIFIERS } from '../../../../shared/organisations/limits.ts'
import type { OrganisationContent, OrganisationView } from '../../../../shared/organisations/organisation.ts'
import { call } from '../../api/client.ts'
import { hasCode } from '../../api/problem.ts'
import { expectFaults, faultSentence } from '../../i18n/fault.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/choice-fields.tsx'
import { fieldError, FormShell } from '../../ui/form-shell.tsx'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { showDone } from '../../ui/toasts.tsx'
import { ContactFields } from './contact-fields.tsx'
import { OrganisationFrame } from './organisation-frame.tsx'

/** Changes an organisation: numbers, address, contacts, currency. */
export default function EditPage() {
  const t = useTexts('organisations')
  return (
    <OrganisationFrame title={t().edit.title}>
      {(organisation) => <EditForm organisation={organisation()} />}
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
  expectFaults()
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
  const numberFault = (value: string, scheme: OrganisationContent['identifier']['scheme']) => {
    if (value.trim() === '') return undefined
    const verdict = checkIdentifier(scheme, value)
    return verdict.ok ? undefined : faultSentence(verdict.code, { scheme })
  }
  const schemes = () =>
    schemesOf(typed.territory).map((value) => ({ value, label: words().organisation.schemes[value] }))
  return (
    <FormShell
      submitLabel={t().edit.submit}
      isPending={isPending()}
      error={hasCode(error(), 'precondition.failed') ? undefined : error()}
      onSubmit={() => void save()}
    >
      {hasCode(error(), 'precondition.failed') && (
        <div class="notice notice--warning" role="alert">
          <p>{t().edit.changed}</p>
          <Button look="quiet" onClick={() => window.location.reload()}>
            {t().edit.reload}
          </Button>
        </div>
      )}
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
      <h2>{t().edit.mainNumber}</h2>
      <SelectField
        label={t().edit.scheme}
        options={schemes()}
        value={typed.identifier.scheme}
        onChange={(scheme) => setTyped('identifier', { scheme })}
      />
      <TextField
        label={t().edit.number}
        isShort
        spellcheck={false}
        value={typed.identifier.value}
        error={
          numberFault(typed.identifier.value, typed.identifier.scheme) ??
          fieldError(error(), 'identifier.value')
        }
        onInput={(value) => setTyped('identifier', { value })}
      />
      <h2>{t().edit.otherNumbers}</h2>
      <For each={typed.otherIdentifiers}>
        {(one, index) => (
          <fieldset class="block">
            <legend>{t().edit.otherNumber(index() + 1)}</legend>
            <SelectField
              label={t().edit.scheme}
              options={schemes()}
              value={one.scheme}
              onChange={(scheme) => setTyped('otherIdentifiers', index(), { scheme })}
            />
            <TextField
              label={t().edit.number}
              isShort
              spellcheck={false}
              value={one.value}
              error={
                numberFault(one.value, one.scheme) ?? fieldError(error(), `otherIdentifiers.${index()}.value`)
              }
              onInput={(value) => setTyped('otherIdentifiers', index(), { value })}
            />
            <Button
              look="quiet"
              isSmall
              onClick={() => setTyped(produce((all) => void all.otherIdentifiers.splice(index(), 1)))}
            >
              {t().edit.remove}
              <span class="visually-hidden">: {t().edit.otherNumber(index() + 1)}</span>
            </Button>
          </fieldset>
        )}
      </For>
      {typed.otherIdentifiers.length < MOST_OTHER_IDENTIFIERS && (
        <Button
          look="quiet"
          isSmall
          onClick={() =>
            setTyped('otherIdentifiers', typed.otherIdentifiers.length, {
              scheme: schemesOf(typed.territory)[0] ?? 'OTHER',
              value: '',
            })
          }
        >
          {t().edit.addNumber}
        </Button>
      )}
      <h2>{t().edit.contacts}</h2>
      <For each={typed.contacts}>
        {(contact, index) => (
          <ContactFields
            contact={contact}
            number={index() + 1}
            errorOf={(field) => fieldError(error(), `contacts.${index()}.${field}`)}
            onChange={(changed) => setTyped('contacts', index(), changed)}
            onRemove={() => setTyped(produce((all) => void all.contacts.splice(index(), 1)))}
          />
        )}
      </For>
      {typed.contacts.length < MOST_CONTACTS && (
        <Button
          look="quiet"
          isSmall
          onClick={() =>
            setTyped('contacts', typed.contacts.length, {
              name: '',
              position: '',
              email: '',
              phone: '',
              language: language(),
            })
          }
        >
          {t().edit.addContact}
        </Button>
      )}
    </FormShell>
  )
}
