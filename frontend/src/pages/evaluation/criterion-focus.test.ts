import { createRoot } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ScoringGrid } from '../../../../shared/evaluation/grid.ts'
import { commentId, scoreId } from './control-ids.ts'
import { createCriterionFocus, type CriterionFocus } from './criterion-focus.ts'
import { scoresOf } from './score-keys.ts'

const grid: ScoringGrid = {
  scale: { maximum: 5, step: 0.5 },
  criteria: ['impact', 'partners'].map((id) => ({ id, label: { fr: id, en: id }, weight: 50 })),
  extremesNeedComment: true,
}

const given = new Map<string, number>()
let focus: CriterionFocus
let leave: () => void

const press = (...keys: string[]) => {
  for (const key of keys)
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    )
}
const focused = () => document.activeElement?.id

describe('scoring without a mouse', () => {
  beforeEach(() => {
    given.clear()
    document.body.innerHTML = grid.criteria
      .map(({ id }) => {
        const radios = scoresOf(grid).map((score) => `<input type="radio" id="${scoreId(id, score)}">`)
        return `${radios.join('')}<textarea id="${commentId(id)}"></textarea>`
      })
      .join('')
    createRoot((dispose) => {
      leave = dispose
      focus = createCriterionFocus({
        grid,
        scoreOf: (id) => given.get(id) ?? null,
        setScore: (id, score) => void given.set(id, score),
        showGrid: () => undefined,
      })
    })
  })
  afterEach(() => leave())

  it('begins at the first criterion, and takes a half point by the keys after it', () => {
    press('4')
    expect(given.get('impact')).toBe(4)
    press(',', '5')
    expect(given.get('impact')).toBe(4.5)
    expect(focused()).toBe('score-impact-4.5')
  })

  it('starts a new number at each criterion', () => {
    press('4', 'j', '5')
    expect([...given]).toEqual([
      ['impact', 4],
      ['partners', 5],
    ])
    press('k')
    expect(focused()).toBe('score-impact-4')
  })

  it('does not finish a number that another key has ended', () => {
    press('4', '.', 'x', '5')
    expect(given.get('impact')).toBe(5)
  })

  it('goes to the comment of the criterion, where keys are letters again', () => {
    focus.enter('partners')
    press('c')
    expect(focused()).toBe('comment-partners')
    press('3', 'j')
    expect(given.size).toBe(0)
    expect(focused()).toBe('comment-partners')
    focus.focusScore('partners')
    press('3')
    expect(given.get('partners')).toBe(3)
  })
})
