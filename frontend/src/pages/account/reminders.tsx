import type { Account } from '../../../../shared/accounts/account.ts'
import { call } from '../../api/client.ts'
import { setAccount } from '../../api/session.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { showDone, showFailure } from '../../ui/toasts.tsx'

/** Whether the person is reminded of unfinished drafts and of evaluations that are left; saved at once. */
export function Reminders(props: { account: Account }) {
  const t = useTexts('lifeCycle')
  const choose = async (isReminded: boolean) => {
    try {
      setAccount(await call('PATCH /me', { body: { isReminded } }))
      showDone(t().reminders.saved)
    } catch (failure) {
      showFailure(failure)
    }
  }
  return (
    <section class="block">
      <h2>{t().reminders.title}</h2>
      <Checkbox
        label={t().reminders.label}
        hint={t().reminders.hint}
        isChecked={props.account.isReminded !== false}
        onChange={(isChecked) => void choose(isChecked)}
      />
    </section>
  )
}
