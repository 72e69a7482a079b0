import { createContext, createMemo, createSignal, useContext } from 'solid-js'
import type { Call, CallContent } from '../../../../../shared/calls/call.ts'
import type { PublishFault } from '../../../../../shared/calls/publish-fault.ts'
import { createCallJudge } from './create-call-judge.ts'
import { call as ask } from '../../../api/client.ts'
import { serverNow } from '../../../api/clock.ts'
import { createWholeAutosave, type WholeAutosave } from '../../../ui/create-whole-autosave.ts'
import { dropCopy, goesOnFrom, readCopy, type KeptCopy } from '../../../ui/kept-copy.ts'
import type { StaffCall } from '../call/call-context.ts'
import { isSame } from '../../../../../shared/is-same.ts'
import { contentOf, isCallContent } from './content.ts'
import type { Edit } from './form-edits/edit.ts'
import { record, redo, startHistory, undo, type History } from './history.ts'

/** A draft call that is being written: its content, its edits with undo, how it is saved, what it lacks. */
export interface CallEditor {
  content: () => CallContent
  /** Applies an edit. `about` names the place of a typed text, so that a word is one step of undo. */
  edit: (edit: Edit, about?: string) => void
  undo: () => void
  redo: () => void
  canUndo: () => boolean
  canRedo: () => boolean
  autosave: WholeAutosave<CallContent>
  takeTheirs: () => void
  /** What keeps the draft from being published, now. */
  /** None while `isJudged` is false: the rules come after the page. */
  faults: () => PublishFault[]
  isJudged: () => boolean
  /** A text of this device that stands on an older version than the server's. */
  kept: () => KeptCopy<CallContent> | undefined
  settleKept: (content: CallContent | undefined) => void
  /** Text of this device was put back when the editor opened. */
  isRestored: boolean
}

export const CallEditorContext = createContext<CallEditor>()

/** The editor around; its pages stand in `editor-frame.tsx`. */
export function useCallEditor(): CallEditor {
  const found = useContext(CallEditorContext)
  if (!found) throw new Error('A page of the editor stands outside of its frame')
  return found
}

/** What is written: the next version of a published call once there is one, else the call. */
const writtenOf = ({ call, next }: StaffCall): Call => next() ?? call()

function autosaveOf(
  staffCall: StaffCall,
  kept: KeptCopy<CallContent> | undefined,
): WholeAutosave<CallContent> {
  const { id, revision, changedAt } = writtenOf(staffCall)
  const wasDraft = staffCall.call().state === 'draft'
  const params = { callId: id }
  return createWholeAutosave<CallContent>({
    key: `call:${id}`,
    revision,
    savedAt: changedAt,
    kept,
    save: async (body, ifMatch) => {
      const saved = await ask('PUT /staff/calls/:callId', { params, body, ifMatch })
      staffCall.replace(saved)
      return { revision: saved.revision, at: saved.changedAt }
    },
    readTheirs: async () => {
      const { call, next } = await ask('GET /staff/calls/:callId', { params })
      return { ...theirsOf(next ?? call), isClosed: wasDraft && call.state !== 'draft' }
    },
  })
}

const theirsOf = (call: Call) => ({
  content: contentOf(call),
  revision: call.revision,
  at: call.changedAt,
  by: call.changedByName,
})

/** Opens a draft, or the next version of a published call, for writing; what this device still keeps of it comes back. */
export function createCallEditor(staffCall: StaffCall): CallEditor {
  const opened = writtenOf(staffCall)
  const before = staffCall.call()
  const standing = staffCall.standing()
  const key = `call:${opened.id}`
  const [history, setHistory] = createSignal<History<CallContent>>(startHistory(contentOf(opened)))
  const left = readCopy(key, isCallContent)
  const autosave = autosaveOf(staffCall, left)
  const [kept, setKept] = createSignal(left)
  const content = createMemo(() => history().present)
  const judge = createCallJudge()

  const goTo = (next: History<CallContent>) => {
    const isChanged = next.present !== content()
    setHistory(next)
    if (isChanged) autosave.change(next.present)
  }
  const edit = (apply: Edit, about?: string) => goTo(record(history(), apply(content()), about))
  const settleKept = (wanted: CallContent | undefined) => {
    if (wanted) edit(() => wanted)
    else dropCopy(key)
    setKept(undefined)
  }
  const takeTheirs = () => {
    const theirs = autosave.takeTheirs()
    if (theirs) setHistory(record(history(), theirs))
    staffCall.reload()
  }

  const isArrived = left !== undefined && isSame(left.content, contentOf(opened))
  const isRestored = left !== undefined && !isArrived && goesOnFrom(left, theirsOf(opened))
  if (isRestored) settleKept(left.content)
  if (isArrived) settleKept(undefined)
  return {
    content,
    edit,
    undo: () => goTo(undo(history())),
    redo: () => goTo(redo(history())),
    canUndo: () => history().past.length > 0,
    canRedo: () => history().future.length > 0,
    autosave,
    takeTheirs,
    isJudged: () => judge() !== undefined,
    faults: createMemo(() => {
      const rules = judge()
      if (!rules) return []
      return [
        ...rules.checkCall(content(), serverNow()),
        ...(standing ? rules.versionFaults(contentOf(before), content(), standing, serverNow()) : []),
      ]
    }),
    kept,
    settleKept,
    isRestored,
  }
}
