import { OVERFLOWS } from '../../../../../shared/selection/rules.ts'
import type { TryOut } from '../../../../../shared/selection/scenario.ts'

const nameOf = (callId: string) => `concordia:try-out:${callId}`

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

type Read<Value> = (value: unknown) => Value | undefined

const text: Read<string> = (value) => (typeof value === 'string' ? value : undefined)
const count: Read<number> = (value) => (Number.isSafeInteger(value) ? Number(value) : undefined)
const flag: Read<boolean> = (value) => (typeof value === 'boolean' ? value : undefined)

const change: Read<TryOut['overrides'][number]['change']> = (value) => {
  if (!isRecord(value)) return undefined
  const { kind } = value
  if (kind === 'leave_out' || kind === 'take_in') return { kind }
  const amount = count(value['amount'])
  return kind === 'amount' && amount !== undefined ? { kind, amount } : undefined
}

const override: Read<TryOut['overrides'][number]> = (value) => {
  if (!isRecord(value)) return undefined
  const [dossier, reason, wish] = [text(value['dossier']), text(value['reason']), change(value['change'])]
  return dossier !== undefined && reason !== undefined && wish ? { dossier, reason, change: wish } : undefined
}

const cutOf: Read<NonNullable<TryOut['cut']>> = (value) => {
  if (!isRecord(value)) return undefined
  const [rank, reason] = [count(value['rank']), text(value['reason'])]
  return rank !== undefined && reason !== undefined ? { rank, reason } : undefined
}

/** Whether a try-out tries anything. */
export const isTrying = ({ overrides, ...rest }: TryOut): boolean =>
  overrides.length > 0 || Object.values(rest).some((value) => value !== undefined)

/** What this window was trying for the call before the page was left; undefined where that is nothing. */
export function keptTryOut(callId: string): TryOut | undefined {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(nameOf(callId)) ?? 'null')
    if (!isRecord(stored) || !Array.isArray(stored['overrides'])) return undefined
    const overflow = OVERFLOWS.find((rule) => rule === stored['overflow'])
    const [cut, hasPot, total] = [cutOf(stored['cut']), flag(stored['hasPot']), count(stored['total'])]
    const kept: TryOut = {
      overrides: stored['overrides'].flatMap((one) => override(one) ?? []),
      ...(cut && { cut }),
      ...(overflow && { overflow }),
      ...(hasPot !== undefined && { hasPot }),
      ...(total !== undefined && { total }),
    }
    return isTrying(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

/** Keeps it for this window alone: a try-out is nobody else's business until it is kept as a scenario. */
export function keepTryOut(callId: string, tryOut: TryOut): void {
  try {
    if (isTrying(tryOut)) sessionStorage.setItem(nameOf(callId), JSON.stringify(tryOut))
    else sessionStorage.removeItem(nameOf(callId))
  } catch {
    // Without storage it lasts as long as the page.
  }
}
