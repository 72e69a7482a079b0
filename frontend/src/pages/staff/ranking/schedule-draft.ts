import type { NewInstalment } from '../../../../../shared/decisions/decision.ts'
import type { PaymentMoment } from '../../../../../shared/decisions/outcomes.ts'
import type { MoneyInput } from '../../../ui/money-field.tsx'

/** An instalment while it is being written: as a share (basis points) or as an amount. */
export interface InstalmentDraft {
  kind: 'share' | 'amount'
  share: number | undefined
  amount: MoneyInput
  upon: PaymentMoment
  day: string
  note: string
}

const instalment = (share: number, upon: PaymentMoment): InstalmentDraft => ({
  kind: 'share',
  share,
  upon,
  amount: { kind: 'empty' },
  day: '',
  note: '',
})

/** What most agreements say, to be changed: most of it at the signature, the rest upon the final report. */
export const usualSchedule = (): InstalmentDraft[] => [
  instalment(8000, 'agreement'),
  instalment(2000, 'final_report'),
]

/** One more instalment, over what the shares so far leave. */
export function nextInstalment(schedule: readonly InstalmentDraft[]): InstalmentDraft {
  const given = schedule.reduce((sum, { kind, share = 0 }) => sum + (kind === 'share' ? share : 0), 0)
  return instalment(Math.max(0, 10_000 - given), 'final_report')
}

/** The instalments that a draft stands for; what is not written yet is found by the rule. */
export const scheduleOf = (schedule: readonly InstalmentDraft[]): NewInstalment[] =>
  schedule.map(({ kind, share, amount, upon, day, note }) => ({
    upon,
    ...(kind === 'share' && share !== undefined && share > 0 && { share }),
    ...(kind === 'amount' && amount.kind === 'amount' && { amount: amount.amount }),
    ...(upon === 'day' && day !== '' && { day }),
    ...(note.trim() !== '' && { note: note.trim() }),
  }))
