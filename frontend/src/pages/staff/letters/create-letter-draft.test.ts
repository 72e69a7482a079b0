import { createRoot, createSignal } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CallLetterText } from '../../../../../shared/letters/letter.ts'
import type { LetterText } from '../../../../../shared/letters/letter-text.ts'
import { STANDARD_LETTERS } from '../../../../../shared/letters/standard/standard-letters.ts'
import { createLetterDraft } from './create-letter-draft.ts'

const STANDARD = STANDARD_LETTERS.fr.award
const worded = (body: string): LetterText => ({ subject: 'Décision', body })
const textOf = (text: LetterText | null, revision: number, changedByName = 'Marie'): CallLetterText => ({
  outcome: 'award',
  language: 'fr',
  text,
  revision,
  changedAt: '2027-03-01T14:32:00.000Z',
  changedByName,
})

/** What the server holds. */
let held: CallLetterText | undefined
/** Happens while a request is on its way. */
let meanwhile: () => void
/** The next answer gets lost on its way back. */
let isLost: boolean

// Stands for the line only: it takes a text on the revision that is held, as the API does.
async function answer(_url: string, { body, headers }: RequestInit): Promise<Response> {
  meanwhile()
  const { text }: { text: LetterText | null } = JSON.parse(String(body))
  if (new Headers(headers).get('if-match') !== `"${held?.revision ?? 0}"`)
    return Response.json({ code: 'precondition.failed', status: 412 }, { status: 412 })
  held = textOf(text, (held?.revision ?? 0) + 1)
  if (isLost) throw new TypeError('the line is down')
  return Response.json(held)
}

const begin = () =>
  createRoot((leave) => {
    const [stored, setStored] = createSignal(held)
    const draft = createLetterDraft({
      callId: 'cal_1',
      outcome: 'award',
      language: 'fr',
      stored,
      onStored: setStored,
      onReload: () => setStored(held),
    })
    return { draft, leave, reload: () => setStored(held) }
  })
const keptCopies = () => Object.keys(localStorage).filter((key) => key.startsWith('concordia:kept:'))

describe('the text of a letter that is being written', () => {
  beforeEach(() => {
    held = undefined
    meanwhile = () => {}
    isLost = false
    localStorage.clear()
    vi.stubGlobal('fetch', answer)
  })
  afterEach(() => vi.unstubAllGlobals())

  it('begins with the standard text, is kept on this device, and no longer once it is saved', async () => {
    const { draft } = begin()
    expect(draft.text()).toEqual(STANDARD)
    draft.write(worded('Bonjour'))
    expect(keptCopies()).toHaveLength(1)
    expect(begin().draft.text().body).toBe('Bonjour')
    await draft.save()
    expect(held?.text?.body).toBe('Bonjour')
    expect(draft.isChanged()).toBe(false)
    expect(keptCopies()).toEqual([])
  })

  it('keeps what is typed while it is being saved', async () => {
    const { draft } = begin()
    draft.write(worded('Bonjour'))
    meanwhile = () => draft.write(worded('Bonjour à tous'))
    await draft.save()
    expect(draft.text().body).toBe('Bonjour à tous')
    expect(draft.isChanged()).toBe(true)
    meanwhile = () => {}
    await draft.save()
    expect(held).toMatchObject({ revision: 2, text: { body: 'Bonjour à tous' } })
  })

  it('overwrites nobody: it says that somebody else saved, and saves over theirs only when asked to', async () => {
    const { draft } = begin()
    draft.write(worded('Le mien'))
    held = textOf(worded('Le leur'), 1, 'Jean')
    await expect(draft.save()).rejects.toMatchObject({ status: 412 })
    expect(draft.isOutdated()).toBe(true)
    expect(held.text?.body).toBe('Le leur')
    draft.keepMine()
    expect(draft.isOutdated()).toBe(false)
    await draft.save()
    expect(held).toMatchObject({ revision: 2, text: { body: 'Le mien' } })
  })

  it('takes its own text for nobody else’s where only the answer got lost', async () => {
    const { draft, reload } = begin()
    draft.write(worded('Bonjour'))
    isLost = true
    await expect(draft.save()).rejects.toThrow()
    isLost = false
    reload()
    expect(draft.isOutdated()).toBe(false)
    draft.write(worded('Bonjour à tous'))
    await draft.save()
    expect(held).toMatchObject({ revision: 2, text: { body: 'Bonjour à tous' } })
  })

  it('brings back what was thrown away', () => {
    const { draft } = begin()
    draft.write(worded('Trois paragraphes'))
    const bringBack = draft.discard()
    expect(draft.text()).toEqual(STANDARD)
    expect(keptCopies()).toEqual([])
    bringBack()
    expect(draft.text().body).toBe('Trois paragraphes')
    expect(keptCopies()).toHaveLength(1)
  })

  it('goes back to the standard text, and from there to what was written', async () => {
    const { draft } = begin()
    draft.write(worded('Le nôtre'))
    await draft.save()
    const takeBack = await draft.restore()
    expect(draft.text()).toEqual(STANDARD)
    await takeBack()
    expect(held).toMatchObject({ revision: 3, text: { body: 'Le nôtre' } })
    expect(draft.text().body).toBe('Le nôtre')
  })
})
