import { findBudgetFaults } from '../budget/publish-check.ts'
import type { CallContent } from './call.ts'
import { formFaults } from './form-check.ts'
import { halfTranslated, missingTexts, repeated, type PublishFault } from './publish-fault.ts'
import { ruleFaults } from './rules-check.ts'
import { isTimeZone } from '../time.ts'
import { selectionFaults } from '../selection/rules-check.ts'

function dateFaults(call: CallContent, now: string): PublishFault[] {
  const faults: PublishFault[] = []
  if (Date.parse(call.closesAt) <= Date.parse(call.opensAt))
    faults.push({ code: 'closes_before_opens', place: 'closesAt' })
  if (Date.parse(call.closesAt) <= Date.parse(now))
    faults.push({ code: 'closes_in_the_past', place: 'closesAt' })
  if (!isTimeZone(call.timeZone)) faults.push({ code: 'time_zone_unknown', place: 'timeZone' })
  return faults
}

function envelopeFaults({ envelope }: CallContent): PublishFault[] {
  const faults: PublishFault[] = []
  const sum = envelope.parts.reduce((total, part) => total + part.amount, 0)
  if (envelope.total === 0) faults.push({ code: 'envelope_empty', place: 'envelope.total' })
  if (sum > envelope.total)
    faults.push({ code: 'parts_over_total', place: 'envelope.parts', facts: { sum, total: envelope.total } })
  const territories = envelope.parts.map((part) => part.territory)
  territories.forEach((territory, index) => {
    if (territories.indexOf(territory) < index)
      faults.push({ code: 'part_twice', place: `envelope.parts.${index}`, facts: { territory } })
  })
  return faults
}

function gridFaults({ grid }: CallContent): PublishFault[] {
  if (grid.criteria.length === 0) return [{ code: 'no_criterion', place: 'grid.criteria' }]
  const sum = grid.criteria.reduce((total, criterion) => total + criterion.weight, 0)
  return [
    ...(sum === 100 ? [] : [{ code: 'weights_sum', place: 'grid.criteria', facts: { sum } } as const]),
    ...repeated(
      'grid.criteria',
      grid.criteria.map((criterion) => criterion.id),
    ),
    ...grid.criteria.flatMap((criterion, index): PublishFault[] => [
      ...missingTexts(`grid.criteria.${index}.label`, criterion.label),
      ...halfTranslated(`grid.criteria.${index}.guidance`, criterion.guidance),
      ...((criterion.threshold ?? 0) > grid.scale.maximum
        ? [{ code: 'threshold_over_scale', place: `grid.criteria.${index}.threshold` } as const]
        : []),
    ]),
  ]
}

function documentFaults(call: CallContent): PublishFault[] {
  return [
    ...repeated(
      'documentKinds',
      call.documentKinds.map((kind) => kind.id),
    ),
    ...call.documentKinds.flatMap((kind, index) => [
      ...missingTexts(`documentKinds.${index}.label`, kind.label),
      ...halfTranslated(`documentKinds.${index}.reason`, kind.reason),
    ]),
  ]
}

/** Everything that keeps a call from being published, in the order of the page. Empty means ready. `now`: ISO instant. */
export function checkCall(call: CallContent, now: string): PublishFault[] {
  return [
    ...missingTexts('title', call.title),
    ...missingTexts('summary', call.summary),
    ...missingTexts('text', call.text),
    ...dateFaults(call, now),
    ...envelopeFaults(call),
    ...ruleFaults(call),
    ...documentFaults(call),
    ...formFaults(call),
    ...findBudgetFaults(call),
    ...gridFaults(call),
    ...selectionFaults(call),
  ]
}
