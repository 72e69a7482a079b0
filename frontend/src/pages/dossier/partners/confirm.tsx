import { createSignal, For, Show } from 'solid-js'
import { call } from '../../../api/client.ts'
import { hasCode } from '../../../api/problem.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { FormShell } from '../../../ui/form-shell.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { useDossier } from '../open-dossier.ts'
import { ownPartner } from './own-partner.ts'
import { ConfirmationState } from './partner-card.tsx'

const CAPACITY_ID = 'confirmation-capacity'

/** On the page that shows everything: who has confirmed, and, for a partner, the confirmation itself. */
export default function Confirmations() {
  const t = useTexts('partners')
  const open = useDossier()
  const partner = () => ownPartner(open)
  return (
    <>
      <section class="block" aria-labelledby="confirmations-title">
        <h2 id="confirmations-title">{t().confirm.byPartners}</h2>
        <ul>
          <For each={open.dossier().partners}>
            {(each) => (
              <li>
                {each.name} <ConfirmationState partner={each} />
              </li>
            )}
          </For>
        </ul>
      </section>
      <Show when={open.dossier().may.includes('confirmation.give') && partner()}>
        {(own) => <ConfirmForm name={own().name} partnerId={own().id} />}
      </Show>
    </>
  )
}

function ConfirmForm(props: { name: string; partnerId: string }) {
  const t = useTexts('partners')
  const { dossier, autosave, reload, replace } = useDossier()
  const [capacity, setCapacity] = createSignal('')
  const [isPending, setPending] = createSignal(false)
  const [isChecked, setChecked] = createSignal(false)
  const [isUnsent, setUnsent] = createSignal(false)
  const [error, setError] = createSignal<unknown>()
  const given = () => dossier().confirmations.find(({ partnerId }) => partnerId === props.partnerId)
  const problems = () =>
    isChecked() && capacity().trim() === ''
      ? [{ text: t().confirm.capacityMissing, fieldId: CAPACITY_ID }]
      : []

  const confirm = async () => {
    setChecked(true)
    setError(undefined)
    if (problems().length > 0) return
    setPending(true)
    try {
      // What was read is what this page shows: its hash goes along, and the server compares.
      const { id, contentHash = '' } = dossier()
      const isAllSent = await autosave.flush()
      setUnsent(!isAllSent)
      if (!isAllSent) return
      replace(
        await call('POST /dossiers/:dossierId/confirmation', {
          params: { dossierId: id },
          body: { contentHash, capacity: capacity() },
        }),
      )
      showDone(t().confirm.done)
    } catch (failure) {
      setError(failure)
      if (hasCode(failure, 'confirmation.content_changed')) await reload().catch(() => {})
    } finally {
      setPending(false)
    }
  }
  return (
    <section class="block" aria-labelledby="confirm-title">
      <h2 id="confirm-title">{t().confirm.title}</h2>
      <Show when={!given()?.isValid} fallback={<p class="notice notice--good">{t().confirm.given}</p>}>
        <Show when={given()}>
          <p class="notice notice--warning">{t().confirm.voided}</p>
        </Show>
        <p>{t().confirm.text(props.name)}</p>
        <Show when={isUnsent()}>
          <p class="notice notice--warning" role="alert">
            {t().confirm.unsent}
          </p>
        </Show>
        <FormShell
          submitLabel={t().confirm.submit}
          isPending={isPending()}
          error={error()}
          problems={problems()}
          fieldIds={{ capacity: CAPACITY_ID }}
          onSubmit={() => void confirm()}
        >
          <TextField
            id={CAPACITY_ID}
            label={t().confirm.capacity}
            hint={t().confirm.capacityHint}
            value={capacity()}
            error={problems()[0]?.text}
            onInput={setCapacity}
          />
        </FormShell>
      </Show>
      <p class="quiet hash">
        {t().confirm.hash}: <code>{dossier().contentHash}</code>
      </p>
    </section>
  )
}
