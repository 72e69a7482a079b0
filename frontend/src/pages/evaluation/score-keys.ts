import type { ScoringGrid } from '../../../../shared/evaluation/grid.ts'
import { isOnScale } from '../../../../shared/evaluation/scoring.ts'

/** Scores of a scale, the lowest first: 0, 0.5, 1, … */
export const scoresOf = ({ scale }: Pick<ScoringGrid, 'scale'>): number[] =>
  Array.from({ length: scale.maximum / scale.step + 1 }, (_, index) => index * scale.step)

/** What was typed for a criterion so far, and the score that it means. */
export interface TypedScore {
  typed: string
  score: number | undefined
}

/**
 * Reads a key as part of a score. Keys in a row make one number (`4`, then `,` or `.`, then `5` is 4.5; `1`, `0` is
 * 10); one that would leave the scale starts anew. No clock is involved. Undefined for any other key.
 */
export function typeScore(grid: ScoringGrid, typed: string, key: string): TypedScore | undefined {
  if (key === '.' || key === ',')
    return /^\d+$/u.test(typed) ? { typed: `${typed}.`, score: undefined } : undefined
  if (!/^\d$/u.test(key)) return undefined
  const together = typed + key
  if (isOnScale(grid, Number(together))) return { typed: together, score: Number(together) }
  const alone = Number(key)
  return isOnScale(grid, alone) ? { typed: key, score: alone } : { typed: '', score: undefined }
}

/** What a key asks for on the evaluation screen, outside of a text. */
export type ScreenAction =
  'nextCriterion' | 'previousCriterion' | 'nextDossier' | 'previousDossier' | 'comment' | 'help'

const ACTIONS: Record<string, ScreenAction> = {
  j: 'nextCriterion',
  k: 'previousCriterion',
  n: 'nextDossier',
  p: 'previousDossier',
  c: 'comment',
  '?': 'help',
}

/** Keys and what they do, in the order of the help list. */
export const SCREEN_KEYS: readonly {
  keys: readonly string[]
  action: ScreenAction | 'score' | 'leaveText'
}[] = [
  { keys: ['0', '…', '9'], action: 'score' },
  { keys: ['j'], action: 'nextCriterion' },
  { keys: ['k'], action: 'previousCriterion' },
  { keys: ['c'], action: 'comment' },
  { keys: ['Esc'], action: 'leaveText' },
  { keys: ['n'], action: 'nextDossier' },
  { keys: ['p'], action: 'previousDossier' },
  { keys: ['?'], action: 'help' },
]

/** The action of a key, or undefined. A key with Ctrl, Alt or Meta belongs to the browser. */
export function actionOfKey(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>) {
  return event.ctrlKey || event.altKey || event.metaKey ? undefined : ACTIONS[event.key]
}

/** The item before or after the current one; the first or last stays. Undefined in an empty list. */
export function neighbour<Item>(
  list: readonly Item[],
  current: Item | undefined,
  by: -1 | 1,
): Item | undefined {
  const at = current === undefined ? -1 : list.indexOf(current)
  if (at === -1) return by === 1 ? list[0] : list.at(-1)
  return list[Math.min(list.length - 1, Math.max(0, at + by))]
}
