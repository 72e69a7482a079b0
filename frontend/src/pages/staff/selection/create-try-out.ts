import { createEffect, createMemo, createSignal, type Accessor } from 'solid-js'
import type { Selection } from '../../../../../shared/evaluation/selection.ts'
import type { TryOut } from '../../../../../shared/selection/scenario.ts'
import { differingDossiers, NOTHING_TRIED, selectTried } from '../../../../../shared/selection/try-out.ts'
import { record, redo, startHistory, undo } from '../call-editor/history.ts'
import { basisOf, type SelectionAnswer } from './basis.ts'
import { useStaffCall } from '../call/call-context.ts'
import { keepTryOut, keptTryOut } from './kept-try-out.ts'

/**
 * A try-out under way: what is tried, what comes out, and the way back. Nothing of it is recorded; this window alone
 * remembers it.
 */
export interface TryingOut {
  tryOut: Accessor<TryOut>
  /** By the call's own rules, and as tried. */
  own: Accessor<Selection>
  tried: Accessor<Selection>
  /** What would come out of another try-out. */
  selectBy: (other: TryOut) => Selection
  /** How many dossiers come out otherwise than by the rules. */
  changed: Accessor<number>
  /** Goes on; changes in a row about the same input are one step. */
  change: (next: TryOut, about?: string) => void
  undo: () => void
  redo: () => void
  canUndo: Accessor<boolean>
  canRedo: Accessor<boolean>
}

export function createTryOut(answer: () => SelectionAnswer): TryingOut {
  const { call } = useStaffCall()
  const kept = keptTryOut(call().id)
  // What was tried before the page was left is a step that can be undone.
  const [history, setHistory] = createSignal(
    kept ? record(startHistory(NOTHING_TRIED), kept) : startHistory(NOTHING_TRIED),
  )
  createEffect(() => keepTryOut(call().id, history().present))
  const basis = createMemo(() => basisOf(call(), answer()))
  const selectBy = (other: TryOut) => selectTried(basis(), other)
  const own = createMemo(() => selectBy(NOTHING_TRIED))
  const tried = createMemo(() => selectBy(history().present))
  return {
    tryOut: () => history().present,
    own,
    tried,
    selectBy,
    changed: () => differingDossiers([own(), tried()]).length,
    change: (next, about) => setHistory((before) => record(before, next, about)),
    undo: () => setHistory(undo),
    redo: () => setHistory(redo),
    canUndo: () => history().past.length > 0,
    canRedo: () => history().future.length > 0,
  }
}
