import type { RouteSectionProps } from '@solidjs/router'
import { onCleanup, onMount, type ParentProps } from 'solid-js'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { Button } from '../../../ui/button.tsx'
import { ChangedNotice } from '../../../ui/changed-notice.tsx'
import { KeptNotice } from '../../../ui/kept-notice.tsx'
import { SaveStateLine } from '../../../ui/save-state.tsx'
import { showDone } from '../../../ui/toasts.tsx'
import { useStaffCall } from '../call/call-context.ts'
import { LinkTabs } from '../call/link-tabs.tsx'
import { differingParts } from './content.ts'
import { CallEditorContext, createCallEditor, useCallEditor } from './create-editor.ts'
import { EDITOR_PARTS, readPlace } from './fault-place.ts'
import { NextNotice } from './next-notice.tsx'
import './editor.css'

/** The editor of a draft, or of a published call's next version: keeps it while its pages change, saves it. */
export default function EditorFrame(props: RouteSectionProps) {
  return <Editing>{props.children}</Editing>
}

function Editing(props: ParentProps) {
  const saving = useTexts('saving')
  const editor = createCallEditor(useStaffCall())
  onMount(() => editor.isRestored && showDone(saving().restored))
  onCleanup(listenForUndo(editor.undo, editor.redo))
  return (
    <CallEditorContext.Provider value={editor}>
      <PartTabs />
      <NextNotice />
      <SaveBar />
      <Notices />
      {props.children}
    </CallEditorContext.Provider>
  )
}

/** Ctrl+Z and Ctrl+Y outside of a text, where the browser has its own. Returns how to stop. */
function listenForUndo(undo: () => void, redo: () => void): () => void {
  const listen = (event: KeyboardEvent) => {
    const isInText = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
    const key = event.key.toLowerCase()
    if (!(event.ctrlKey || event.metaKey) || isInText || !['z', 'y'].includes(key)) return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) redo()
    else undo()
  }
  window.addEventListener('keydown', listen)
  return () => window.removeEventListener('keydown', listen)
}

function PartTabs() {
  const t = useTexts('callEditor')
  const { call } = useStaffCall()
  const { faults, content } = useCallEditor()
  const count = (part: string) =>
    faults().filter((fault) => readPlace(fault.place, content()).part === part).length
  const tabs = () => [
    { href: paths.editCall(language(), call().id), label: t().parts.overview },
    ...EDITOR_PARTS.map((part) => ({
      href: paths.editCallPart(language(), call().id, part),
      label: t().parts[part],
      note: count(part) > 0 ? String(count(part)) : undefined,
    })),
    { href: paths.callPreview(language(), call().id), label: t().parts.preview },
  ]
  return <LinkTabs label={t().partsLabel} tabs={tabs()} />
}

function SaveBar() {
  const t = useTexts('callEditor')
  const { autosave, undo, redo, canUndo, canRedo } = useCallEditor()
  return (
    <div class="save-bar no-print">
      <SaveStateLine state={autosave.state()} />
      <div class="button-row">
        <Button
          look="quiet"
          isSmall
          disabledReason={canUndo() ? undefined : t().nothingToUndo}
          onClick={undo}
        >
          {t().undo}
        </Button>
        <Button
          look="quiet"
          isSmall
          disabledReason={canRedo() ? undefined : t().nothingToRedo}
          onClick={redo}
        >
          {t().redo}
        </Button>
      </div>
    </div>
  )
}

function Notices() {
  const t = useTexts('callEditor')
  const { autosave, content, takeTheirs, kept, settleKept } = useCallEditor()
  return (
    <>
      <ChangedNotice
        state={autosave.state()}
        differences={(theirs) => differingParts(content(), theirs).map((part) => t().parts[part])}
        onKeepMine={() => void autosave.keepMine()}
        onTakeTheirs={takeTheirs}
      />
      <KeptNotice copy={kept()} onUse={settleKept} onForget={() => settleKept(undefined)} />
    </>
  )
}
