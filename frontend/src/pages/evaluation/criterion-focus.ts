import { createSignal, type Accessor } from 'solid-js'
import type { ScoringGrid } from '../../../../shared/evaluation/grid.ts'
import { commentId, scoreId } from './control-ids.ts'
import { actionOfKey, neighbour, scoresOf, typeScore } from './score-keys.ts'
import { listenToKeys } from './screen-keys.ts'

interface Options {
  grid: ScoringGrid
  scoreOf: (criterionId: string) => number | null
  setScore: (criterionId: string, score: number) => void
  /** Makes the grid visible where only one part of the screen is. */
  showGrid: () => void
}

export interface CriterionFocus {
  current: Accessor<string | undefined>
  /** The person went to a criterion by other means than a key. */
  enter: (criterionId: string) => void
  /** Puts the focus on a criterion's score: the given one, else the first. */
  focusScore: (criterionId: string) => void
}

const PLAIN = { ctrlKey: false, altKey: false, metaKey: false }

/** Which criterion the keys are for, and what they do in the grid. Runs inside a component. */
export function createCriterionFocus(options: Options): CriterionFocus {
  const { grid } = options
  const ids = grid.criteria.map(({ id }) => id)
  const [current, setCurrent] = createSignal<string>()
  let typed = ''

  const enter = (criterionId: string) => {
    if (criterionId !== current()) typed = ''
    setCurrent(criterionId)
  }
  const focus = (elementId: string) => {
    options.showGrid()
    document.getElementById(elementId)?.focus()
  }
  const focusScore = (criterionId: string) => {
    enter(criterionId)
    focus(scoreId(criterionId, options.scoreOf(criterionId) ?? scoresOf(grid)[0]))
  }
  const step = (by: -1 | 1) => {
    const next = neighbour(ids, current(), by)
    if (next) focusScore(next)
    return next !== undefined
  }
  const score = (key: string) => {
    const criterionId = current() ?? ids[0]
    const result = criterionId === undefined ? undefined : typeScore(grid, typed, key)
    if (criterionId === undefined || !result) return false
    enter(criterionId)
    typed = result.typed
    if (result.score !== undefined) {
      options.setScore(criterionId, result.score)
      focus(scoreId(criterionId, result.score))
    }
    return true
  }

  listenToKeys((key) => {
    if (score(key)) return true
    typed = ''
    const action = actionOfKey({ key, ...PLAIN })
    if (action === 'nextCriterion') return step(1)
    if (action === 'previousCriterion') return step(-1)
    const criterionId = current() ?? ids[0]
    if (action !== 'comment' || criterionId === undefined) return false
    enter(criterionId)
    focus(commentId(criterionId))
    return true
  })
  return { current, enter, focusScore }
}
