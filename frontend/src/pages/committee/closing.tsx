import { createSignal, For, Show } from 'solid-js'
import { summaryOf } from '../../../../shared/committee/meeting-rules.ts'
import type { Meeting } from '../../../../shared/committee/meeting.ts'
import { call } from '../../api/client.ts'
import { euros, longDate } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** The legal act and the confirmation; afterwards the minutes. */
export function Closing(props: { meeting: Meeting; onChanged: (meeting: Meeting) => void }) {
  const t = useTexts('committee')
  const [number, setNumber] = createSignal('')
  const [date, setDate] = createSignal('')
  const [isAsking, setAsking] = createSignal(false)
  const summary = () => summaryOf(props.meeting.items.flatMap(({ item }) => item ?? []))
  const close = async () => {
    const { id: meetingId, revision: ifMatch } = props.meeting
    const body = { legalAct: { number: number().trim(), date: date() } }
    props.onChanged(await call('PUT /meetings/:meetingId/closing', { params: { meetingId }, body, ifMatch }))
  }
  return (
    <section class="panel">
      <h2>{t().closing}</h2>
      <Show when={props.meeting.fault}>
        {(fault) => <p class="notice">{t().failed(t().faults[fault().code], fault().reference ?? '')}</p>}
      </Show>
      <Show when={props.meeting.state === 'open'}>
        <p>{t().summary(summary(), euros(summary().amount))}</p>
        <TextField label={t().actNumber} value={number()} onInput={setNumber} />
        <DateField label={t().actDate} value={date()} onInput={setDate} />
        <Button onClick={() => setAsking(true)}>{t().close}</Button>
        <ConfirmDialog
          title={t().close}
          text={t().confirm(summary(), euros(summary().amount))}
          confirmLabel={t().close}
          look="main"
          isOpen={isAsking()}
          onConfirm={close}
          onClose={() => setAsking(false)}
        />
      </Show>
      <Show when={props.meeting.state === 'closing'}>
        <Button look="quiet" onClick={() => void close()}>
          {t().again}
        </Button>
      </Show>
      <Show when={props.meeting.legalAct}>
        {(act) => <p>{t().act(act().number, longDate(act().date))}</p>}
      </Show>
      <Show when={props.meeting.state === 'closed' && !props.meeting.items.some(({ isHidden }) => isHidden)}>
        <ul class="plain-list">
          <For each={props.meeting.minutes} fallback={<li>{t().minutesComing}</li>}>
            {({ language, sha256 }) => (
              <li>
                <a href={`/api/meetings/${props.meeting.id}/minutes.pdf?language=${language}`}>
                  {t().minutes[language]}
                </a>
                <span class="block-line quiet">SHA-256 {sha256.slice(0, 16)}…</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}
