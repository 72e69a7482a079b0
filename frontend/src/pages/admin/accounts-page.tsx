import { createSignal, Show } from 'solid-js'
import type { Account } from '../../../../shared/accounts/account.ts'
import { call } from '../../api/client.ts'
import { list } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { CardTable, type Column } from '../../ui/card-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad, valueOf } from '../../ui/resource.ts'
import { CardsSkeleton } from '../../ui/skeleton.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { showFailure } from '../../ui/toasts.tsx'
import { RolesDialog } from './roles-dialog.tsx'

/** Whether a name or an address holds what was typed, whatever the case and the accents. */
function matches({ name, email }: Account, typed: string): boolean {
  const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain(`${name} ${email}`).includes(plain(typed.trim()))
}

/** Accounts and their roles, for an administrator. */
export default function AccountsPage() {
  const t = useTexts('admin')
  const [typed, setTyped] = createSignal('')
  const [chosen, setChosen] = createSignal<Account>()
  const [isLoadingMore, setLoadingMore] = createSignal(false)
  const { resource, reload, replace } = createLoad(
    () => undefined,
    () => call('GET /accounts'),
  )
  const loadMore = async (cursor: string) => {
    setLoadingMore(true)
    try {
      const { accounts, next } = await call('GET /accounts', { query: { cursor } })
      replace({ accounts: [...(valueOf(resource)?.accounts ?? []), ...accounts], next })
    } catch (failure) {
      showFailure(failure)
    } finally {
      setLoadingMore(false)
    }
  }
  const putBack = (changed: Account) => {
    const { accounts = [], next } = valueOf(resource) ?? {}
    replace({ accounts: accounts.map((account) => (account.id === changed.id ? changed : account)), next })
  }
  return (
    <>
      <PageTitle text={t().title} />
      <p class="lead">{t().intro}</p>
      <p>
        {t().systems} <a href={paths.tokens(language())}>{t().tokens}</a> ·{' '}
        <a href={paths.webhooks(language())}>{t().webhooks}</a>
      </p>
      <TextField
        id="account-search"
        label={t().search}
        hint={t().searchHint}
        value={typed()}
        onInput={setTyped}
      />
      <Loaded resource={resource} onRetry={reload} skeleton={<CardsSkeleton />}>
        {(loaded) => (
          <>
            <AccountsTable
              accounts={loaded().accounts.filter((account) => matches(account, typed()))}
              onChange={setChosen}
            />
            <Show when={loaded().next}>
              {(cursor) => (
                <Button look="quiet" isPending={isLoadingMore()} onClick={() => void loadMore(cursor())}>
                  {t().more}
                </Button>
              )}
            </Show>
          </>
        )}
      </Loaded>
      <Show when={chosen()} keyed>
        {(account) => (
          <RolesDialog account={account} onSaved={putBack} onClose={() => setChosen(undefined)} />
        )}
      </Show>
    </>
  )
}

function AccountsTable(props: { accounts: readonly Account[]; onChange: (account: Account) => void }) {
  const t = useTexts('admin')
  const columns = (): Column<Account>[] => [
    { key: 'name', label: t().name, isRowHeader: true, cell: ({ name }) => name },
    { key: 'email', label: t().email, cell: ({ email }) => email },
    {
      key: 'roles',
      label: t().roles,
      cell: ({ roles }) => (roles.length > 0 ? list(roles.map((role) => t().roleNames[role])) : t().noRole),
    },
    {
      key: 'actions',
      label: t().actions,
      cell: (account) => (
        <Button look="quiet" isSmall onClick={() => props.onChange(account)}>
          {t().change}
          <span class="visually-hidden"> {account.name}</span>
        </Button>
      ),
    },
  ]
  return (
    <Show when={props.accounts.length > 0} fallback={<EmptyState title={t().empty} text={t().emptyText} />}>
      <CardTable caption={t().caption} isCaptionHidden columns={columns()} rows={props.accounts} />
    </Show>
  )
}
