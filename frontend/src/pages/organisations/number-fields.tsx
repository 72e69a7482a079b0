import { For, Show } from 'solid-js'
import { produce, type SetStoreFunction } from 'solid-js/store'
import { checkIdentifier, schemesOf } from '../../../../shared/identifiers.ts'
import { MOST_OTHER_IDENTIFIERS } from '../../../../shared/organisations/limits.ts'
import type { OrganisationContent } from '../../../../shared/organisations/organisation.ts'
import { expectFaults, faultSentence } from '../../i18n/fault.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/choice-fields.tsx'
import { fieldError } from '../../ui/form-shell.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** A part of the form: what is typed, how to change it, and what the API answered. */
export interface FormPart {
  typed: OrganisationContent
  setTyped: SetStoreFunction<OrganisationContent>
  error: unknown
}

type Identifier = OrganisationContent['identifier']

/** The numbers by which an organisation is known: the main one, and others. */
export function Numbers(props: FormPart) {
  const t = useTexts('organisations')
  const add = () =>
    props.setTyped('otherIdentifiers', props.typed.otherIdentifiers.length, {
      scheme: schemesOf(props.typed.territory)[0] ?? 'OTHER',
      value: '',
    })
  const remove = (index: number) =>
    props.setTyped(produce((all) => void all.otherIdentifiers.splice(index, 1)))
  return (
    <>
      <h2>{t().edit.mainNumber}</h2>
      <NumberFields
        identifier={props.typed.identifier}
        territory={props.typed.territory}
        error={fieldError(props.error, 'identifier.value')}
        onChange={(changed) => props.setTyped('identifier', changed)}
      />
      <h2>{t().edit.otherNumbers}</h2>
      <For each={props.typed.otherIdentifiers}>
        {(one, index) => (
          <fieldset class="block">
            <legend>{t().edit.otherNumber(index() + 1)}</legend>
            <NumberFields
              identifier={one}
              territory={props.typed.territory}
              error={fieldError(props.error, `otherIdentifiers.${index()}.value`)}
              onChange={(changed) => props.setTyped('otherIdentifiers', index(), changed)}
            />
            <Button look="quiet" isSmall onClick={() => remove(index())}>
              {t().edit.remove}
              <span class="visually-hidden">: {t().edit.otherNumber(index() + 1)}</span>
            </Button>
          </fieldset>
        )}
      </For>
      <Show when={props.typed.otherIdentifiers.length < MOST_OTHER_IDENTIFIERS}>
        <Button look="quiet" isSmall onClick={add}>
          {t().edit.addNumber}
        </Button>
      </Show>
    </>
  )
}

/** Kind and number; a wrong check digit is told as one types, and only warns where the registry itself errs. */
function NumberFields(props: {
  identifier: Identifier
  territory: OrganisationContent['territory']
  error: string | undefined
  onChange: (changed: Partial<Identifier>) => void
}) {
  const t = useTexts('organisations')
  const words = useTexts('account')
  expectFaults()
  const verdict = () => {
    const { scheme, value } = props.identifier
    return value.trim() === '' ? undefined : checkIdentifier(scheme, value)
  }
  const sentence = (code: 'identifier.form' | 'identifier.missing' | 'identifier.check_digit') =>
    faultSentence(code, { scheme: props.identifier.scheme })
  const fault = () => {
    const found = verdict()
    return found && !found.ok ? sentence(found.code) : undefined
  }
  const warning = () => {
    const found = verdict()
    return found?.ok && found.warning ? sentence(found.warning) : undefined
  }
  return (
    <>
      <SelectField
        label={t().edit.scheme}
        options={schemesOf(props.territory).map((value) => ({
          value,
          label: words().organisation.schemes[value],
        }))}
        value={props.identifier.scheme}
        onChange={(scheme) => props.onChange({ scheme })}
      />
      <TextField
        label={t().edit.number}
        isShort
        spellcheck={false}
        value={props.identifier.value}
        error={fault() ?? props.error}
        warning={warning()}
        onInput={(value) => props.onChange({ value })}
      />
    </>
  )
}
