import { createSignal, Show } from 'solid-js'
import type { ApiToken } from '../../../../../shared/tokens/token.ts'
import { stateOfToken } from '../../../../../shared/tokens/token-days.ts'
import { call } from '../../../api/client.ts'
import { serverNow } from '../../../api/clock.ts'
import { list, longDate, shortDateTime } from '../../../i18n/format.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { CardTable, type Column } from '../../../ui/card-table.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { PageTitle } from '../../../ui/page-title.tsx'
import { createLoad } from '../../../ui/resource.ts'
import { SecretDialog } from './secret-dialog.tsx'
import { TokenForm } from './token-form.tsx'

/** Tokens of the service's own systems: made, seen and taken back. */
export default function TokensPage() {
  const t = useTexts('tokens')
  const [made, setMade] = createSignal<{ token: ApiToken; secret: string }>()
  const [leaving, setLeaving] = createSignal<ApiToken>()
  const { resource, reload } = createLoad(
    () => undefined,
    () => call('GET /tokens'),
  )
  const revoke = async (tokenId: string) => {
    await call('DELETE /tokens/:tokenId', { params: { tokenId } })
    reload()
  }
  return (
    <>
      <a class="back-link" href={paths.accounts(language())}>
        {t().back}
      </a>
      <PageTitle text={t().title} />
      <p class="lead">{t().lead}</p>
      <p>
        <a href={paths.webhooks(language())}>{t().webhooks}</a>
      </p>
      <Loaded resource={resource} onRetry={reload}>
        {(loaded) => <TokensTable tokens={loaded().tokens} onRevoke={setLeaving} />}
      </Loaded>
      <section class="block" aria-labelledby="token-add">
        <h2 id="token-add">{t().add}</h2>
        <TokenForm
          onMade={(token) => {
            setMade(token)
            reload()
          }}
        />
      </section>
      <Show when={made()} keyed>
        {({ token, secret }) => (
          <SecretDialog
            title={t().made(token.name)}
            text={t().once}
            secret={secret}
            words={t()}
            onClose={() => setMade(undefined)}
          />
        )}
      </Show>
      <Show when={leaving()} keyed>
        {({ id, name }) => (
          <ConfirmDialog
            title={t().revokeTitle(name)}
            text={t().revokeText}
            confirmLabel={t().revoke}
            isOpen
            onConfirm={() => revoke(id)}
            onClose={() => setLeaving(undefined)}
          />
        )}
      </Show>
    </>
  )
}

const TONES = { valid: 'good', expired: 'warm', revoked: 'bad' } as const

function TokensTable(props: { tokens: readonly ApiToken[]; onRevoke: (token: ApiToken) => void }) {
  const t = useTexts('tokens')
  const columns = (): Column<ApiToken>[] => [
    { key: 'name', label: t().name, isRowHeader: true, cell: ({ name }) => name },
    {
      key: 'scopes',
      label: t().scopes,
      cell: ({ scopes }) => list(scopes.map((scope) => t().scopeNames[scope])),
    },
    {
      key: 'state',
      label: t().state,
      cell: (token) => {
        const state = stateOfToken(token, serverNow())
        return <Badge text={t().states[state]} tone={TONES[state]} />
      },
    },
    { key: 'until', label: t().until, cell: ({ expiresAt }) => longDate(expiresAt) },
    {
      key: 'used',
      label: t().used,
      cell: ({ lastUsedAt }) => (lastUsedAt === undefined ? t().never : shortDateTime(lastUsedAt)),
    },
    {
      key: 'actions',
      label: t().actions,
      cell: (token) => (
        <Show when={stateOfToken(token, serverNow()) === 'valid'}>
          <Button look="quiet" isSmall onClick={() => props.onRevoke(token)}>
            {t().revoke}
            <span class="visually-hidden"> {token.name}</span>
          </Button>
        </Show>
      ),
    },
  ]
  return (
    <Show when={props.tokens.length > 0} fallback={<EmptyState title={t().empty} text={t().emptyText} />}>
      <CardTable caption={t().caption} isCaptionHidden columns={columns()} rows={props.tokens} />
    </Show>
  )
}
