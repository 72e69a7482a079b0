import { createSignal, For, Show } from 'solid-js'
import type { ConflictDeclaration, MyAssignment } from '../../../../shared/evaluation/evaluation.ts'
import { call } from '../../api/client.ts'
import { localized } from '../../i18n/format.ts'
import { useTexts } from '../../i18n/texts.ts'
import { RadioGroup } from '../../ui/choice-fields.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FormShell } from '../../ui/form-shell.tsx'
import { askForTitleFocus, PageTitle } from '../../ui/page-title.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { rememberDeclaration } from './last-declaration.ts'

const ID = { question: 'conflict-question', note: 'conflict-note' } as const
const ANSWERS = ['none', 'conflict', 'askStaff'] as const satisfies readonly ConflictDeclaration[]
const NOTE_LIMIT = 1000

interface Props {
  assignment: MyAssignment
  onDeclared: (assignment: MyAssignment) => void
}

/** What shows a conflict (project, organisations, call), and the declaration that opens or closes the dossier. */
export default function ConflictPage(props: Props) {
  const t = useTexts('evaluation')
  return (
    <div class="narrow">
      <PageTitle text={t().conflict.title} caption={props.assignment.reference} />
      <p class="lead">{t().conflict.lead}</p>
      <Subject assignment={props.assignment} />
      <details class="conflict-examples">
        <summary>{t().conflict.whatCounts}</summary>
        <ul>
          <For each={t().conflict.examples}>{(example) => <li>{example}</li>}</For>
        </ul>
      </details>
      <DeclarationForm {...props} />
    </div>
  )
}

function Subject(props: { assignment: MyAssignment }) {
  const t = useTexts('evaluation')
  return (
    <dl class="facts card block">
      <div>
        <dt>{t().conflict.project}</dt>
        <dd class="facts__strong">{props.assignment.projectTitle}</dd>
      </div>
      <div>
        <dt>{t().conflict.organisations}</dt>
        <For each={props.assignment.organisations} fallback={<dd>{t().conflict.noNames}</dd>}>
          {(name) => <dd>{name}</dd>}
        </For>
      </div>
      <div>
        <dt>{t().conflict.call}</dt>
        <dd>{localized(props.assignment.callTitle)}</dd>
      </div>
    </dl>
  )
}

function DeclarationForm(props: Props) {
  const t = useTexts('evaluation')
  const [answer, setAnswer] = createSignal<ConflictDeclaration>()
  const [note, setNote] = createSignal('')
  const [problem, setProblem] = createSignal<'question' | 'note'>()
  const [isAsking, setAsking] = createSignal(false)
  const [isPending, setPending] = createSignal(false)
  const [error, setError] = createSignal<unknown>()

  const declare = async (declaration: ConflictDeclaration) => {
    const { dossierId } = props.assignment
    const written = declaration === 'none' ? '' : note().trim()
    const declared = await call('POST /dossiers/:dossierId/conflict-declaration', {
      params: { dossierId },
      body: { declaration, ...(written && { note: written }) },
    })
    rememberDeclaration(dossierId, declaration)
    // Another page takes this one's place under the same address: its title says so.
    askForTitleFocus()
    props.onDeclared(declared)
    window.scrollTo({ top: 0, behavior: 'instant' })
  }
  const submit = async () => {
    const chosen = answer()
    const missesNote = chosen === 'askStaff' && note().trim() === ''
    setProblem(chosen === undefined ? 'question' : missesNote ? 'note' : undefined)
    if (chosen === undefined || missesNote) return
    if (chosen === 'conflict') return setAsking(true)
    setPending(true)
    setError(undefined)
    await declare(chosen).catch(setError)
    setPending(false)
  }
  const problemText = () => (problem() === 'note' ? t().conflict.missingNote : t().conflict.missing)
  const submitLabel = () => {
    const { submit: undecided, submitNone, submitConflict, submitAsk } = t().conflict
    const chosen = answer()
    return chosen ? { none: submitNone, conflict: submitConflict, askStaff: submitAsk }[chosen] : undecided
  }
  return (
    <>
      <FormShell
        onSubmit={() => void submit()}
        submitLabel={submitLabel()}
        isPending={isPending()}
        error={error()}
        problems={problemLinks(problem(), problemText())}
      >
        <RadioGroup
          id={ID.question}
          label={t().conflict.question}
          options={ANSWERS.map((value) => ({
            value,
            label: t().conflict.options[value],
            hint: t().conflict.hints[value],
          }))}
          error={problem() === 'question' ? t().conflict.missing : undefined}
          value={answer()}
          onChange={setAnswer}
        />
        <Show when={answer() === 'conflict' || answer() === 'askStaff'}>
          <TextArea
            id={ID.note}
            label={t().conflict.note}
            hint={answer() === 'askStaff' ? t().conflict.noteAsk : t().conflict.noteConflict}
            isOptional={answer() === 'conflict'}
            error={problem() === 'note' ? t().conflict.missingNote : undefined}
            rows={3}
            limit={NOTE_LIMIT}
            value={note()}
            onInput={setNote}
          />
        </Show>
      </FormShell>
      <ConfirmDialog
        title={t().conflict.confirmTitle}
        text={t().conflict.confirmText(props.assignment.reference)}
        confirmLabel={t().conflict.confirm}
        isOpen={isAsking()}
        onConfirm={() => declare('conflict')}
        onClose={() => setAsking(false)}
      />
    </>
  )
}

const problemLinks = (problem: keyof typeof ID | undefined, text: string) =>
  problem ? [{ text, fieldId: ID[problem] }] : []
