import { createSignal } from 'solid-js'
import { ROLES, type Role } from '../../../../shared/access/roles.ts'
import type { Account } from '../../../../shared/accounts/account.ts'
import { call } from '../../api/client.ts'
import { account as own } from '../../api/session.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { CheckboxGroup } from '../../ui/choice-fields.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormShell } from '../../ui/form-shell.tsx'
import { showDone } from '../../ui/toasts.tsx'

const FIELD = 'account-roles'

/** Gives and takes the roles of one account. */
export function RolesDialog(props: {
  account: Account
  onSaved: (account: Account) => void
  onClose: () => void
}) {
  const t = useTexts('admin')
  const common = useTexts('common')
  const [roles, setRoles] = createSignal<Role[]>([...props.account.roles])
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const fault = () =>
    own()?.id === props.account.id && !roles().includes('admin') ? t().ownAdmin : undefined

  const save = async () => {
    if (fault()) return
    setPending(true)
    setError(undefined)
    try {
      const { id: accountId, revision: ifMatch } = props.account
      props.onSaved(
        await call('PUT /accounts/:accountId/roles', {
          params: { accountId },
          body: { roles: roles() },
          ifMatch,
        }),
      )
      showDone(t().saved(props.account.name))
      props.onClose()
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  return (
    <Dialog title={t().changeOf(props.account.name)} isOpen onClose={props.onClose}>
      <p class="quiet">{props.account.email}</p>
      <FormShell
        submitLabel={t().submit}
        isPending={isPending()}
        error={error()}
        fieldIds={{ roles: FIELD }}
        onSubmit={() => void save()}
        secondary={
          <Button look="quiet" onClick={props.onClose}>
            {common().cancel}
          </Button>
        }
      >
        <CheckboxGroup
          id={FIELD}
          label={t().roles}
          error={fault()}
          options={ROLES.map((value) => ({ value, label: t().roleNames[value], hint: t().roleHints[value] }))}
          value={roles()}
          onChange={setRoles}
        />
      </FormShell>
    </Dialog>
  )
}
