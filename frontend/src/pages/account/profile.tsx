import { createSignal, For, Show } from 'solid-js'
import { LANGUAGES, type Language } from '../../../../shared/language.ts'
import type { Account } from '../../../../shared/accounts/account.ts'
import { call } from '../../api/client.ts'
import { account, setAccount, signOut } from '../../api/session.ts'
import { list } from '../../i18n/format.ts'
import { language } from '../../i18n/language.ts'
import { useTexts } from '../../i18n/texts.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice-fields.tsx'
import { fieldError, FormShell } from '../../ui/form-shell.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageTitle } from '../../ui/page-title.tsx'
import { createLoad } from '../../ui/resource.ts'
import { TextField } from '../../ui/text-field.tsx'
import { showDone, showFailure } from '../../ui/toasts.tsx'
import { CloseAccount } from './close-account.tsx'
import { OwnData } from './own-data.tsx'
import { Reminders } from './reminders.tsx'

const FIELDS = { name: 'profile-name', language: 'profile-language' } as const

/** The own account: name, language of e-mails, organisations, sessions. */
export default function Profile() {
  const t = useTexts('account')
  return (
    <div class="narrow">
      <PageTitle text={t().profile.title} />
      <Show when={account()}>
        {(person) => (
          <>
            <AccountForm account={person()} />
            <Reminders account={person()} />
          </>
        )}
      </Show>
      <Organisations />
      <Leaving />
      <OwnData />
      <Show when={account()}>{(person) => <CloseAccount account={person()} />}</Show>
    </div>
  )
}

function AccountForm(props: { account: Account }) {
  const t = useTexts('account')
  const [name, setName] = createSignal(props.account.name)
  const [mails, setMails] = createSignal<Language>(props.account.language)
  const [isPending, setPending] = createSignal(false)
  const [isChecked, setChecked] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const nameFault = () => (isChecked() && name().trim() === '' ? t().profile.nameMissing : undefined)

  const save = async () => {
    setChecked(true)
    if (nameFault()) return
    setPending(true)
    setError(undefined)
    try {
      setAccount(await call('PATCH /me', { body: { name: name(), language: mails() } }))
      showDone(t().profile.saved)
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }
  const problems = () => {
    const text = nameFault()
    return text ? [{ text, fieldId: FIELDS.name }] : []
  }
  return (
    <section class="block">
      <dl class="facts block">
        <div>
          <dt>{t().profile.email}</dt>
          <dd>{props.account.email}</dd>
          <dd class="quiet">{t().profile.emailHint}</dd>
        </div>
        <Show when={props.account.roles.length > 0}>
          <div>
            <dt>{t().profile.roles}</dt>
            <dd>{list(props.account.roles.map((role) => t().profile.roleNames[role]))}</dd>
          </div>
        </Show>
      </dl>
      <FormShell
        submitLabel={t().profile.submit}
        isPending={isPending()}
        error={error()}
        problems={problems()}
        fieldIds={FIELDS}
        onSubmit={() => void save()}
      >
        <TextField
          id={FIELDS.name}
          label={t().profile.name}
          hint={t().profile.nameHint}
          autocomplete="name"
          value={name()}
          error={nameFault() ?? fieldError(error(), 'name')}
          onInput={setName}
        />
        <RadioGroup
          id={FIELDS.language}
          label={t().profile.language}
          options={LANGUAGES.map((value) => ({ value, label: t().profile.languages[value] }))}
          value={mails()}
          onChange={setMails}
        />
      </FormShell>
    </section>
  )
}

function Organisations() {
  const t = useTexts('account')
  const { resource, reload } = createLoad(
    () => true,
    async () => (await call('GET /my/organisations')).organisations,
  )
  return (
    <section class="block">
      <h2>{t().profile.organisations}</h2>
      <Loaded resource={resource} onRetry={reload}>
        {(organisations) => (
          <Show when={organisations().length > 0} fallback={<p>{t().profile.noOrganisation}</p>}>
            <ul>
              <For each={organisations()}>
                {({ id, name, identifier }) => (
                  <li>
                    <a href={paths.organisation(language(), id)}>{name}</a>{' '}
                    <span class="quiet">
                      {identifier.scheme === 'OTHER' ? '' : identifier.scheme} {identifier.value}
                    </span>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        )}
      </Loaded>
      <a class="button button--quiet" href={paths.registerOrganisation(language())}>
        {t().profile.register}
      </a>
    </section>
  )
}

function Leaving() {
  const t = useTexts('account')
  const common = useTexts('common')
  const [pending, setPending] = createSignal<'here' | 'everywhere'>()
  const leave = async (scope: 'here' | 'everywhere') => {
    setPending(scope)
    try {
      await signOut(scope)
    } catch (failure) {
      setPending(undefined)
      showFailure(failure)
    }
  }
  return (
    <section class="block">
      <Button look="quiet" isPending={pending() === 'here'} onClick={() => void leave('here')}>
        {common().signOut}
      </Button>
      <h2 class="profile__everywhere">{t().profile.everywhereTitle}</h2>
      <p>{t().profile.everywhereText}</p>
      <Button look="danger" isPending={pending() === 'everywhere'} onClick={() => void leave('everywhere')}>
        {t().profile.everywhere}
      </Button>
    </section>
  )
}
