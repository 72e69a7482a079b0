import { createSignal } from 'solid-js'
import { summaryOf } from '../../../../shared/committee/meeting-rules.ts'
import { euros, longDate } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useMeeting } from './meeting-context.ts'

/** The legal act that all decisions rest on, and the question before they are taken. */
export function ClosingForm(props: {
  onClose: (legalAct: { number: string; date: string }) => Promise<void>
}) {
  const t = useTexts('committee')
  const { meeting } = useMeeting()
  const [number, setNumber] = createSignal('')
  const [date, setDate] = createSignal('')
  const [isChecked, setChecked] = createSignal(false)
  const [isAsking, setAsking] = createSignal(false)
  const act = () => ({ number: number().trim(), date: date() })
  const isWhole = () => act().number !== '' && act().date !== ''
  const ask = () => {
    setChecked(true)
    if (isWhole()) setAsking(true)
  }
  const question = () => {
    const { amount } = summaryOf(meeting().items.flatMap(({ item }) => item ?? []))
    return t().confirm(meeting().items.length, euros(amount), number().trim(), date() && longDate(date()))
  }
  return (
    <>
      <div class="field-pair">
        <TextField
          label={t().actNumber}
          hint={t().actHint}
          error={isChecked() && act().number === '' ? t().actNumberMissing : undefined}
          value={number()}
          onInput={setNumber}
        />
        <DateField
          label={t().actDate}
          error={isChecked() && act().date === '' ? t().actDateMissing : undefined}
          value={date()}
          onInput={setDate}
        />
      </div>
      <Button onClick={ask}>{t().close}</Button>
      <ConfirmDialog
        title={t().closeTitle}
        text={question()}
        confirmLabel={t().close}
        look="main"
        isOpen={isAsking()}
        onConfirm={() => props.onClose(act())}
        onClose={() => setAsking(false)}
      />
    </>
  )
}
