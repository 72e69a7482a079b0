import type { CallContent } from '../calls/call.ts'
import type { PublishFault } from '../calls/publish-fault.ts'

/** What keeps the rules of selection from being published. */
export function selectionFaults({ selection, envelope, closesAt }: CallContent): PublishFault[] {
  if (!selection) return []
  const ceilings = selection.balancing?.ceilings ?? []
  const isListShort = selection.reserveUntil !== undefined && selection.reserveUntil < closesAt.slice(0, 10)
  return [
    ...ceilings.flatMap(({ territory, amount }, index): PublishFault[] => {
      const place = `selection.balancing.ceilings.${index}`
      const floor = envelope.parts.find((part) => part.territory === territory)?.amount ?? 0
      const first = ceilings.findIndex((other) => other.territory === territory)
      return [
        ...(first < index ? [{ code: 'ceiling_twice', place } as const] : []),
        ...(amount < floor
          ? [{ code: 'ceiling_under_part', place: `${place}.amount`, facts: { floor } } as const]
          : []),
      ]
    }),
    ...(isListShort ? [{ code: 'reserve_too_short', place: 'selection.reserveUntil' } as const] : []),
  ]
}
