import type { OrganisationContent } from '../../../../shared/organisations/organisation.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/choice-fields.tsx'
import { TextField } from '../../ui/text-field.tsx'

type Contact = OrganisationContent['contacts'][number]

/** Somebody to write to or to call, as a part of the form. */
export function ContactFields(props: {
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
