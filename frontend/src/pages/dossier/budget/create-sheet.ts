import { createMemo, createSignal } from 'solid-js'
import type { Answer, AnswerParts } from '../../../../../shared/calls/answer.ts'
import { lineParts, type LineSort } from '../../../../../shared/budget/lines.ts'
import { budgetKey } from '../../../../../shared/budget/section.ts'
import { answerInput, isSameAnswer } from '../autosave/field-input.ts'
import { fieldKey } from '../autosave/state.ts'
import { useDossier } from '../open-dossier.ts'
import { withPart } from './line-values.ts'

/** What a step changed, so that it can be undone: answers by path, before and after. */
interface Change {
  path: string
  before: Answer
  after: Answer
}
type Step = readonly Change[]

/** Lines lie this far apart, so that one can be put between two others. */
const APART = 1024
const MOST_STEPS = 200

const newRowId = () => crypto.randomUUID().replaceAll('-', '').slice(0, 12)
const isSameList = (left: readonly string[], right: readonly string[]) =>
  left.length === right.length && left.every((path, index) => path === right[index])

export type Sheet = ReturnType<typeof createSheet>

/** The lines of a partner's budget as they are written: each saves itself, and every step can be undone. */
export function createSheet(partnerId: string) {
  const { autosave, answers } = useDossier()
  const sectionKey = budgetKey(partnerId)
  const keyOf = (path: string) => fieldKey(sectionKey, path)
  const [past, setPast] = createSignal<readonly Step[]>([])
  const [future, setFuture] = createSignal<readonly Step[]>([])
  /** What stood in the line before somebody began to type in it. */
  let begun: { path: string; before: Answer } | undefined

  const valueAt = (path: string): Answer => {
    const input = autosave.input(keyOf(path))
    return input.kind === 'answer' ? input.value : null
  }
  const write = (path: string, value: Answer) => autosave.type(keyOf(path), answerInput(value))
  const remember = (step: Step) => {
    const real = step.filter(({ before, after }) => !isSameAnswer(before, after))
    if (real.length === 0) return
    setPast((steps) => [...steps, real].slice(-MOST_STEPS))
    setFuture([])
  }
  const settle = () => {
    if (begun) remember([{ ...begun, after: valueAt(begun.path) }])
    begun = undefined
  }
  const carryOut = (changes: readonly Change[], side: 'before' | 'after') => {
    for (const change of changes) {
      write(change.path, change[side])
      autosave.leave(keyOf(change.path))
    }
  }
  const turn = (side: 'before' | 'after'): boolean => {
    settle()
    const [from, setFrom, setTo] =
      side === 'before' ? [past, setPast, setFuture] : [future, setFuture, setPast]
    const step = from().at(-1)
    if (!step) return false
    carryOut(step, side)
    setFrom((steps) => steps.slice(0, -1))
    setTo((steps) => [...steps, step])
    return true
  }

  const linesOf = (sort: LineSort) =>
    createMemo(
      () =>
        Object.entries(answers()[sectionKey] ?? {})
          .flatMap(([path, value]) => {
            const parts = path.startsWith(`${sort}/`) ? lineParts(value) : undefined
            return parts ? [{ path, place: Number(parts['place'] ?? 0) }] : []
          })
          .toSorted((left, right) => left.place - right.place || left.path.localeCompare(right.path))
          .map(({ path }) => path),
      [],
      { equals: isSameList },
    )
  const lines = { cost: linesOf('cost'), funding: linesOf('funding') }
  const placeOf = (path: string | undefined) => Number((path && lineParts(valueAt(path))?.['place']) ?? 0)

  return {
    sectionKey,
    keyOf,
    lines,
    valueAt,
    partsAt: (path: string): AnswerParts => lineParts(valueAt(path)) ?? {},
    /** Somebody types in a part of a line; a step is what they typed until they leave it. */
    type: (path: string, part: string, value: string | number | null) => {
      if (begun && begun.path !== path) settle()
      begun ??= { path, before: valueAt(path) }
      write(path, withPart(lineParts(valueAt(path)) ?? {}, part, value))
    },
    leave: (path: string) => {
      settle()
      autosave.leave(keyOf(path))
    },
    /** Puts back what stood in the line before somebody began to type in it. */
    restore: () => {
      if (begun) write(begun.path, begun.before)
      begun = undefined
    },
    /** Changes several answers in one step. */
    change: (entries: readonly { path: string; value: Answer }[]) => {
      settle()
      const step = entries.map(({ path, value }) => ({ path, before: valueAt(path), after: value }))
      carryOut(step, 'after')
      remember(step)
    },
    /** Paths of new lines after the last, with their places; nothing is written yet. */
    newLines: (sort: LineSort, count: number) => {
      const last = placeOf(lines[sort]().at(-1))
      return Array.from({ length: count }, (_none, index) => ({
        path: `${sort}/${newRowId()}`,
        place: last + (index + 1) * APART,
      }))
    },
    /** The line with the place that puts it past its neighbour. */
    moved: (sort: LineSort, path: string, by: -1 | 1): { path: string; value: Answer } | undefined => {
      const paths = lines[sort]()
      const at = paths.indexOf(path)
      const [near, far] = [paths[at + by], paths[at + 2 * by]]
      const parts = lineParts(valueAt(path))
      if (!near || !parts) return undefined
      const place = far ? (placeOf(near) + placeOf(far)) / 2 : placeOf(near) + by * APART
      return { path, value: { ...parts, place } }
    },
    undo: () => turn('before'),
    redo: () => turn('after'),
    canUndo: () => past().length > 0,
    canRedo: () => future().length > 0,
  }
}
