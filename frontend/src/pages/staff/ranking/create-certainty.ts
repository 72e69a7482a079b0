import { getOwner, runWithOwner } from 'solid-js'
import { call } from '../../../api/client.ts'
import { createLoad } from '../../../ui/resource.ts'
import { useStaffCall } from '../call/call-context.ts'

/** How sure the order is: asked for once, by the first part of the page that shows it. */
export type CertaintyLoad = ReturnType<typeof createCertainty>

/** Runs inside the page, whose end is the end of the load. */
export function createCertainty() {
  const { call: current } = useStaffCall()
  const owner = getOwner()
  const ask = () =>
    createLoad(
      () => current().id,
      (callId) => call('GET /calls/:callId/ranking/certainty', { params: { callId } }),
    )
  let load: ReturnType<typeof ask> | undefined
  return () => (load ??= runWithOwner(owner, ask) ?? ask())
}
