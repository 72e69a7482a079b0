import { createEffect, createSignal, type Accessor } from 'solid-js'
import type { Outcome } from '../../../../../shared/decisions/outcomes.ts'
import { isSame } from '../../../../../shared/is-same.ts'
import type { CallLetterText } from '../../../../../shared/letters/letter.ts'
import type { LetterLanguage } from '../../../../../shared/letters/letter-languages.ts'
import type { LetterText } from '../../../../../shared/letters/letter-text.ts'
import { STANDARD_LETTERS } from '../../../../../shared/letters/standard/standard-letters.ts'
import { call } from '../../../api/client.ts'
import { ApiProblem } from '../../../api/problem.ts'
import { dropCopy, keepCopy, readCopy } from '../../../ui/kept-copy.ts'

interface Options {
  callId: string
  outcome: Outcome
  language: LetterLanguage
  /** What the server holds; undefined while the call never had a text of its own. */
  stored: Accessor<CallLetterText | undefined>
  onStored: (text: CallLetterText) => void
  /** Asks what the server holds, after it refused a revision. */
  onReload: () => void
}

/** A letter's text as it is written. */
export interface LetterDraft {
  text: Accessor<LetterText>
  write: (text: LetterText) => void
  /** Differs from what is saved. */
  isChanged: Accessor<boolean>
  /** Somebody saved another text since this one was begun. */
  isOutdated: Accessor<boolean>
  isPending: Accessor<boolean>
  /** Stores the text; what is typed meanwhile stays, as a change. Throws as `call` does. */
  save: () => Promise<void>
  /** Stores that the call has no text of its own; returns what takes that back. Throws as `call` does. */
  restore: () => Promise<() => Promise<void>>
  /** Forgets what is not saved; returns what brings it back. */
  discard: () => () => void
  /** Answers `isOutdated`: the own text stays, and will be saved over theirs. */
  keepMine: () => void
}

const isText = (value: unknown): value is LetterText =>
  typeof value === 'object' &&
  value !== null &&
  'subject' in value &&
  'body' in value &&
  typeof value.subject === 'string' &&
  typeof value.body === 'string'

/** Begins from what is saved, or from what this device kept of it until it is saved. Runs inside a component. */
export function createLetterDraft({ callId, outcome, language, ...options }: Options): LetterDraft {
  const key = `letter-text#${callId}#${outcome}#${language}`
  const kept = readCopy(key, isText)
  const textOf = (stored: CallLetterText | undefined) => stored?.text ?? STANDARD_LETTERS[language][outcome]
  const saved = () => textOf(options.stored())
  const revision = () => options.stored()?.revision ?? 0
  const [text, setText] = createSignal<LetterText>(kept?.content ?? saved())
  const [base, setBase] = createSignal(kept?.baseRevision ?? revision())
  const [isPending, setPending] = createSignal(false)
  const isChanged = () => !isSame(text(), saved())
  const keep = (content: LetterText, baseRevision: number) =>
    keepCopy(key, { content, baseRevision, keptAt: new Date().toISOString() })
  createEffect(() => {
    if (isChanged()) keep(text(), base())
    else {
      // The same words are nobody's change, whoever saved them.
      setBase(revision())
      dropCopy(key)
    }
  })

  const store = async (next: LetterText | null, ifMatch: number): Promise<CallLetterText> => {
    const before = text()
    setPending(true)
    try {
      const answer = await call('PUT /calls/:callId/letter-texts/:outcome/:language', {
        params: { callId, outcome, language },
        body: { text: next },
        ifMatch,
      })
      setBase(answer.revision)
      // What was typed while the request was on its way is newer than its answer.
      if (text() === before) setText(textOf(answer))
      options.onStored(answer)
      return answer
    } catch (failure) {
      if (failure instanceof ApiProblem && failure.status === 412) options.onReload()
      throw failure
    } finally {
      setPending(false)
    }
  }
  return {
    text,
    write: setText,
    isChanged,
    isOutdated: () => isChanged() && base() !== revision(),
    isPending,
    save: async () => void (await store(text(), base())),
    restore: async () => {
      const before = text()
      const answer = await store(null, base())
      return async () => void (await store(before, answer.revision))
    },
    discard: () => {
      const before = { text: text(), base: base() }
      setText(saved())
      return () => {
        // Also where the page was left meanwhile: the next visit finds it.
        keep(before.text, before.base)
        setBase(before.base)
        setText(before.text)
      }
    },
    keepMine: () => setBase(revision()),
  }
}
