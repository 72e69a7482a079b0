export type GrantFault = 'budget.grant_over_cost' | 'budget.grant_zero'

/** What is wrong with a requested grant against the cost of the project, both in euro cents; its rate is a rule. */
export function findGrantFault({
  requested,
  cost,
}: {
  requested: number
  cost: number
}): GrantFault | undefined {
  if (requested === 0) return 'budget.grant_zero'
  return requested > cost ? 'budget.grant_over_cost' : undefined
}
