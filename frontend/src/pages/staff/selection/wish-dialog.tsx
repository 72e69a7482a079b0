import { createSignal, createUniqueId, Show } from 'solid-js'
import type { Override } from '../../../../../shared/evaluation/selection.ts'
import { euros } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { FormShell } from '../../../ui/form-shell.tsx'
import { MoneyField, type MoneyInput } from '../../../ui/money-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { Line } from './selected-table.tsx'

export type WishKind = Override['change']['kind']
type Wish = Pick<Override, 'change' | 'reason'>

/** Asks for the reason of what is tried for a dossier, and for the amount where one is set. */
export function WishDialog(props: {
  wish: { kind: WishKind; line: Line } | undefined
  onTry: (dossier: string, wish: Wish) => void
  onClose: () => void
}) {
  const t = useTexts('tryOut')
  const title = () => {
    const { wish } = props
    if (!wish) return ''
    const { reference } = wish.line.candidate.dossier
    const titles = {
      leave_out: t().tryOut.leaveOutNamed,
      take_in: t().tryOut.takeInNamed,
      amount: t().tryOut.setAmountNamed,
    }
    return titles[wish.kind](reference)
  }
  return (
    <Dialog title={title()} isOpen={props.wish !== undefined} onClose={props.onClose}>
      <Show when={props.wish} keyed>
        {(wish) => (
          <WishForm
            kind={wish.kind}
            line={wish.line}
            onTry={(made) => {
              props.onTry(wish.line.candidate.dossier.id, made)
              props.onClose()
            }}
            onClose={props.onClose}
          />
        )}
      </Show>
    </Dialog>
  )
}

function WishForm(props: { kind: WishKind; line: Line; onTry: (wish: Wish) => void; onClose: () => void }) {
  const [t, common] = [useTexts('tryOut'), useTexts('common')]
  const id = createUniqueId()
  const asked = () => props.line.candidate.dossier.requestedGrant
  const [reason, setReason] = createSignal('')
  const [amount, setAmount] = createSignal<MoneyInput>({ kind: 'amount', amount: asked() })
  const [problems, setProblems] = createSignal<{ text: string; fieldId: string }[]>([])
  const problemOf = (field: string) => problems().find(({ fieldId }) => fieldId === `${id}-${field}`)?.text

  const cents = () => {
    const input = amount()
    return input.kind === 'amount' && input.amount > 0 && input.amount <= asked() ? input.amount : undefined
  }
  const attempt = () => {
    const isAmount = props.kind === 'amount'
    const found = [
      ...(isAmount && cents() === undefined
        ? [{ text: t().tryOut.amountFault(euros(asked())), fieldId: `${id}-amount` }]
        : []),
      ...(reason().trim() === '' ? [{ text: t().tryOut.reasonMissing, fieldId: `${id}-reason` }] : []),
    ]
    setProblems(found)
    if (found.length > 0) return
    props.onTry({
      change: props.kind === 'amount' ? { kind: 'amount', amount: cents() ?? 0 } : { kind: props.kind },
      reason: reason().trim(),
    })
  }
  return (
    <FormShell
      onSubmit={attempt}
      submitLabel={t().tryOut.apply}
      isPending={false}
      error={undefined}
      problems={problems()}
      secondary={
        <Button look="quiet" onClick={() => props.onClose()}>
          {common().cancel}
        </Button>
      }
    >
      <Show when={props.kind === 'amount'}>
        <MoneyField
          id={`${id}-amount`}
          label={t().tryOut.amount}
          hint={t().tryOut.amountHint(euros(asked()))}
          error={problemOf('amount')}
          value={amount()}
          onInput={setAmount}
        />
      </Show>
      <TextField
        id={`${id}-reason`}
        label={t().tryOut.reason}
        error={problemOf('reason')}
        value={reason()}
        onInput={setReason}
      />
    </FormShell>
  )
}
