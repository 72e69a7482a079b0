import { CARIBBEAN } from '../../shared/budget/testing/sample-budget.ts'
import type { CallContent } from '../../shared/calls/call.ts'
import { sampleCall } from './sample-call.ts'

/** The sample call with budgets: the questions that ask for cost and grant are taken out. */
export function budgetCall(): CallContent {
  const { form, ...rest } = sampleCall()
  const sections = form.sections.map((section) => ({
    ...section,
    fields: section.fields.filter(({ type }) => type !== 'money'),
  }))
  return { ...rest, form: { sections }, budget: { ...CARIBBEAN, periods: [] } }
}
