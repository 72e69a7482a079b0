/** States that can be undone and redone. Immutable: every function returns a new history. */
export interface History<State> {
  past: readonly State[]
  present: State
  future: readonly State[]
  /** What the latest edit was about; typing on in the same place makes one step, not one per key. */
  latest: string | undefined
}

/** Steps that are kept. */
const MOST_STEPS = 100

export const startHistory = <State>(present: State): History<State> => ({
  past: [],
  present,
  future: [],
  latest: undefined,
})

/** Goes on to `next`. `about` names the place of a typed text; edits in a row about the same place are one step. */
export function record<State>(history: History<State>, next: State, about?: string): History<State> {
  if (next === history.present) return history
  const goesOn = about !== undefined && about === history.latest
  const past = goesOn ? history.past : [...history.past, history.present].slice(-MOST_STEPS)
  return { past, present: next, future: [], latest: about }
}

/** The state before the latest step; unchanged where there is none. */
export function undo<State>(history: History<State>): History<State> {
  const previous = history.past.at(-1)
  if (previous === undefined) return history
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
    latest: undefined,
  }
}

/** The state that was undone last; unchanged where there is none. */
export function redo<State>(history: History<State>): History<State> {
  const [next, ...future] = history.future
  if (next === undefined) return history
  return { past: [...history.past, history.present], present: next, future, latest: undefined }
}
