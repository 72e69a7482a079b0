import { createSignal } from 'solid-js'
import { SCOPE_NAMES, type Scope } from '../../../../../shared/access/scopes.ts'
import type { ApiToken } from '../../../../../shared/tokens/token.ts'
import { TOKEN_DAYS } from '../../../../../shared/tokens/token-days.ts'
import { call, newIdempotencyKey } from '../../../api/client.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { CheckboxGroup } from '../../../ui/choice-fields.tsx'
import { FilterSelect } from '../../../ui/filter-select.tsx'
import { FormShell } from '../../../ui/form-shell.tsx'
import { TextField } from '../../../ui/text-field.tsx'

/** Makes a token. */
export function TokenForm(props: { onMade: (made: { token: ApiToken; secret: string }) => void }) {
  const t = useTexts('tokens')
  const [name, setName] = createSignal('')
  const [scopes, setScopes] = createSignal<Scope[]>([])
  const [days, setDays] = createSignal<(typeof TOKEN_DAYS)[number]>(90)
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const make = async () => {
    setPending(true)
    setError(undefined)
    try {
      const body = { name: name(), scopes: scopes(), validDays: days() }
      props.onMade(await call('POST /tokens', { body, idempotencyKey: newIdempotencyKey() }))
      setName('')
      setScopes([])
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <FormShell
      submitLabel={t().add}
      isPending={isPending()}
      error={error()}
      fieldIds={{ name: 'token-name', scopes: 'token-scopes' }}
      onSubmit={() => void make()}
    >
      <TextField id="token-name" label={t().name} hint={t().nameHint} value={name()} onInput={setName} />
      <CheckboxGroup
        id="token-scopes"
        label={t().scopes}
        options={SCOPE_NAMES.map((value) => ({ value, label: t().scopeNames[value], hint: value }))}
        value={scopes()}
        onChange={setScopes}
      />
      <FilterSelect
        label={t().days}
        options={TOKEN_DAYS.map((count) => ({ value: String(count), label: t().dayCount(count) }))}
        value={String(days())}
        onChange={(chosen) => setDays(TOKEN_DAYS.find((count) => String(count) === chosen) ?? 90)}
      />
    </FormShell>
  )
}
