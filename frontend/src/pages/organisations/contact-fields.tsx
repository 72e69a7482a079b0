import { For, Show } from 'solid-js'
import { produce } from 'solid-js/store'
import { MOST_CONTACTS } from '../../../../shared/organisations/limits.ts'
import type { OrganisationContent } from '../../../../shared/organisations/organisation.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/choice-fields.tsx'
import { fieldError } from '../../ui/form-shell.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { FormPart } from './number-fields.tsx'

type Contact = OrganisationContent['contacts'][number]

/** People to write to or to call. */
export function Contacts(props: FormPart) {
  const t = useTexts('organisations')
  const add = () =>
    props.setTyped('contacts', props.typed.contacts.length, {
      name: '',
      position: '',
      email: '',
      phone: '',
      language: language(),
    })
  return (
    <>
      <h2>{t().edit.contacts}</h2>
      <For each={props.typed.contacts}>
        {(contact, index) => (
          <ContactFields
            contact={contact}
            number={index() + 1}
            errorOf={(field) => fieldError(props.error, `contacts.${index()}.${field}`)}
            onChange={(changed) => props.setTyped('contacts', index(), changed)}
            onRemove={() => props.setTyped(produce((all) => void all.contacts.splice(index(), 1)))}
          />
        )}
      </For>
      <Show when={props.typed.contacts.length < MOST_CONTACTS}>
        <Button look="quiet" isSmall onClick={add}>
          {t().edit.addContact}
        </Button>
      </Show>
    </>
  )
}

/** One of them, as a part of the form. */
function ContactFields(props: {
  contact: Contact
  number: number
  errorOf: (field: keyof Contact) => string | undefined
  onChange: (changed: Partial<Contact>) => void
  onRemove: () => void
}) {
  const t = useTexts('organisations')
  return (
    <fieldset class="block">
      <legend>{t().edit.contact(props.number)}</legend>
      <TextField
        label={t().edit.contactName}
        value={props.contact.name}
        error={props.errorOf('name')}
        onInput={(name) => props.onChange({ name })}
      />
      <TextField
        label={t().edit.position}
        isOptional
        value={props.contact.position}
        error={props.errorOf('position')}
        onInput={(position) => props.onChange({ position })}
      />
      <TextField
        label={t().edit.email}
        isOptional
        inputMode="email"
        value={props.contact.email}
        error={props.errorOf('email')}
        onInput={(email) => props.onChange({ email })}
      />
      <TextField
        label={t().edit.phone}
        isOptional
        isShort
        value={props.contact.phone}
        error={props.errorOf('phone')}
        onInput={(phone) => props.onChange({ phone })}
      />
      <SelectField
        label={t().edit.language}
        options={(['fr', 'en'] as const).map((value) => ({ value, label: t().edit.languages[value] }))}
        value={props.contact.language}
        onChange={(spoken) => props.onChange({ language: spoken })}
      />
      <Button look="quiet" isSmall onClick={props.onRemove}>
        {t().edit.remove}
        <span class="visually-hidden">: {t().edit.contact(props.number)}</span>
      </Button>
    </fieldset>
  )
}
