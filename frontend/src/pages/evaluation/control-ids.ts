/** Ids of the grid's controls, for keys and for links from what is missing. */
export const scoreId = (criterionId: string, score = 0): string => `score-${criterionId}-${score}`
export const commentId = (criterionId: string): string => `comment-${criterionId}`
export const CONCLUSION_ID = { recommendation: 'recommendation', amount: 'recommended-amount' } as const
