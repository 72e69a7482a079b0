import { createSignal, For, Show } from 'solid-js'
import type { Account } from '../../../../shared/accounts/account.ts'
import type { ClosingObstacle } from '../../../../shared/accounts/own-data-api.ts'
import { call } from '../../api/client.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { fieldError, FormShell } from '../../ui/form-shell.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { createLoad } from '../../ui/resource.ts'
import { TextField } from '../../ui/text-field.tsx'

/** Closing the account: what it means, what keeps it from happening, and the address typed as the confirmation. */
export function CloseAccount(props: { account: Account }) {
  const t = useTexts('ownData')
  const [isOpen, setOpen] = createSignal(false)
  return (
    <section class="block">
      <h2>{t().closing.title}</h2>
      <p>{t().closing.intro}</p>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t().closing.open}
      </Button>
      <Dialog title={t().closing.dialogTitle} isOpen={isOpen()} onClose={() => setOpen(false)}>
        <Show when={isOpen()}>
          <Closing account={props.account} onCancel={() => setOpen(false)} />
        </Show>
      </Dialog>
    </section>
  )
}

function Closing(props: { account: Account; onCancel: () => void }) {
  const common = useTexts('common')
  const { resource, reload } = createLoad(
    () => true,
    async () => (await call('GET /me/closing')).obstacles,
  )
  const cancel = () => (
    <Button look="quiet" onClick={props.onCancel}>
      {common().cancel}
    </Button>
  )
  return (
    <Loaded resource={resource} onRetry={reload}>
      {(obstacles) => (
        <Show
          when={obstacles().length > 0}
          fallback={<ConfirmClosing account={props.account} onCancel={props.onCancel} />}
        >
          <Obstacles obstacles={obstacles()} />
          <div class="button-row">{cancel()}</div>
        </Show>
      )}
    </Loaded>
  )
}

function Obstacles(props: { obstacles: readonly ClosingObstacle[] }) {
  const t = useTexts('ownData')
  const sentence = (obstacle: ClosingObstacle) => {
    const { obstacles, untitled } = t().closing
    switch (obstacle.code) {
      case 'dossier':
        return obstacles[obstacle.isDraft ? 'draft' : 'dossier'](obstacle.title || untitled)
      case 'organisation':
        return obstacles.organisation(obstacle.name)
      case 'evaluation':
        return obstacles.evaluation(obstacle.reference)
      case 'administrator':
        return obstacles.administrator
    }
  }
  const dossierOf = (obstacle: ClosingObstacle) =>
    obstacle.code === 'dossier' ? paths.dossier(language(), obstacle.dossierId) : undefined
  return (
    <>
      <p>{t().closing.blocked}</p>
      <ul>
        <For each={props.obstacles}>
          {(obstacle) => (
            <li>
              {sentence(obstacle)}{' '}
              <Show when={dossierOf(obstacle)}>
                {(address) => <a href={address()}>{t().closing.openDossier}</a>}
              </Show>
            </li>
          )}
        </For>
      </ul>
    </>
  )
}

const FIELDS = { email: 'closing-email' } as const

function ConfirmClosing(props: { account: Account; onCancel: () => void }) {
  const t = useTexts('ownData')
  const common = useTexts('common')
  const [email, setEmail] = createSignal('')
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const close = async () => {
    setPending(true)
    setError(undefined)
    try {
      const { goTo } = await call('POST /me/closing', { body: { email: email() } })
      window.location.assign(goTo)
    } catch (failure) {
      setError(failure)
      setPending(false)
    }
  }
  return (
    <>
      <p>{t().closing.intro}</p>
      <FormShell
        submitLabel={t().closing.submit}
        isPending={isPending()}
        error={error()}
        fieldIds={FIELDS}
        onSubmit={() => void close()}
        secondary={
          <Button look="quiet" onClick={props.onCancel}>
            {common().cancel}
          </Button>
        }
      >
        <TextField
          id={FIELDS.email}
          label={t().closing.confirm}
          hint={props.account.email}
          inputMode="email"
          autocomplete="off"
          spellcheck={false}
          value={email()}
          error={fieldError(error(), 'email')}
          onInput={setEmail}
        />
      </FormShell>
    </>
  )
}
