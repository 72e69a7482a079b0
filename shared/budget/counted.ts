import type { Answers } from '../calls/answer.ts'
import type { CallContent } from '../calls/call.ts'
import { budgetKey } from './section.ts'

/** The lines that belong to the dossier, by section key and path: removed ones are left out. */
export const countedBudgets = (
  { budget }: Pick<CallContent, 'budget'>,
  partners: readonly { id: string }[],
  answers: Answers,
): Answers =>
  Object.fromEntries(
    (budget ? partners : []).map(({ id }) => {
      const key = budgetKey(id)
      const present = Object.entries(answers[key] ?? {}).filter(
        ([, value]) => value !== undefined && value !== null,
      )
      return [key, Object.fromEntries(present)]
    }),
  )
