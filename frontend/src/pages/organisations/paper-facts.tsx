import { Show } from 'solid-js'
import type { FolderKind } from '../../../../shared/organisations/folder-kinds.ts'
import { isBank } from '../../../../shared/organisations/folder-kinds.ts'
import type { PaperFacts } from '../../../../shared/organisations/folder.ts'
import { useTexts } from '../../i18n/texts.ts'
import { DateField } from '../../ui/date-field.tsx'
import { fieldError } from '../../ui/form-shell.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** What is said of a paper beside its file: its dates, and, of bank details, the account. */
export function PaperFactFields(props: {
  kind: FolderKind
  facts: PaperFacts
  error: unknown
  onChange: (changed: Partial<PaperFacts>) => void
}) {
  const t = useTexts('organisations')
  return (
    <>
      <DateField
        label={t().folder.issuedOn}
        isOptional
        value={props.facts.issuedOn ?? ''}
        error={fieldError(props.error, 'issuedOn')}
        onInput={(day) => props.onChange({ issuedOn: day || null })}
      />
      <DateField
        label={t().folder.validUntil}
        isOptional
        value={props.facts.validUntil ?? ''}
        error={fieldError(props.error, 'validUntil')}
        onInput={(day) => props.onChange({ validUntil: day || null })}
      />
      <Show when={isBank(props.kind)}>
        <TextField
          label={t().folder.bankAccount}
          isOptional
          spellcheck={false}
          value={props.facts.bankAccount}
          error={fieldError(props.error, 'bankAccount')}
          onInput={(bankAccount) => props.onChange({ bankAccount })}
        />
      </Show>
    </>
  )
}
