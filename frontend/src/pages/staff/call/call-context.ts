import { createContext, useContext } from 'solid-js'
import type { Call } from '../../../../../shared/calls/call.ts'
import type { CallStanding } from '../../../../../shared/calls/version-check.ts'
import { shortDateTime } from '../../../i18n/format.ts'

/** The call whose workspace is open. */
export interface StaffCall {
  call: () => Call
  /** Next version of a published call, while it is written. */
  next: () => Call | undefined
  /** What a change of a published call must respect; undefined for a draft. */
  standing: () => CallStanding | undefined
  reload: () => void
  /** Takes the call, or its next version, as the API answered it after a change. */
  replace: (call: Call) => void
}

export const StaffCallContext = createContext<StaffCall>()

/** The call of the workspace around; pages of a call stand in `call-frame.tsx`. */
export function useStaffCall(): StaffCall {
  const found = useContext(StaffCallContext)
  if (!found) throw new Error('A page of a call stands outside of its frame')
  return found
}

/** Writes an instant as the clock of the call's place shows it, as everywhere in its workspace. */
export function useCallClock(): (instant: string) => string {
  const { call } = useStaffCall()
  return (instant) => shortDateTime(instant, call().timeZone)
}
