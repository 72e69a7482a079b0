import { createRoot } from 'solid-js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Call, CallContent } from '../../../../../shared/calls/call.ts'
import { keepCopy, readCopy } from '../../../ui/kept-copy.ts'
import { isCallContent } from './content.ts'
import { createCallEditor } from './create-editor.ts'
import { templateCall } from './template/template.ts'

const CONTENT = templateCall('2027-01-04T15:20:00.000Z')
const KEY = 'call:cal_00000000000000000000000001'

const callOf = (content: CallContent, revision: number): Call => ({
  ...content,
  id: 'cal_00000000000000000000000001',
  state: 'draft',
  formVersion: 0,
  revision,
  changedAt: '2027-01-04T15:20:00.000Z',
  changedBy: 'acc_00000000000000000000000001',
  changedByName: 'Marie',
})

const titled = (fr: string): CallContent => ({ ...CONTENT, title: { fr, en: '' } })
const open = (call: Call) =>
  createRoot(() =>
    createCallEditor({
      call: () => call,
      next: () => undefined,
      standing: () => undefined,
      reload: () => {},
      replace: () => {},
    }),
  )
const keep = (content: CallContent, baseRevision: number, unanswered: CallContent[] = []) =>
  keepCopy(KEY, { content, baseRevision, unanswered, keptAt: '2027-01-04T15:21:00.000Z' })

describe('a call that is opened for writing while this device keeps a copy', () => {
  beforeEach(() => {
    localStorage.clear()
    vi.useFakeTimers()
  })
  afterEach(() => vi.useRealTimers())

  it('goes on from a copy of the same version', () => {
    keep(titled('Lagon'), 3)
    const editor = open(callOf(CONTENT, 3))
    expect(editor.content().title.fr).toBe('Lagon')
    expect(editor.isRestored).toBe(true)
    expect(editor.kept()).toBeUndefined()
  })

  it('goes on from its own save, of which no answer had come', () => {
    keep(titled('Lagon vivant'), 3, [titled('Lagon')])
    const editor = open(callOf(titled('Lagon'), 4))
    expect(editor.content().title.fr).toBe('Lagon vivant')
    expect(editor.kept()).toBeUndefined()
  })

  it('asks where somebody else has saved since', () => {
    keep(titled('Lagon vivant'), 3, [titled('Lagon')])
    const editor = open(callOf(titled('Mangrove'), 4))
    expect(editor.content().title.fr).toBe('Mangrove')
    expect(editor.kept()?.content.title.fr).toBe('Lagon vivant')
  })

  it('says nothing where the server has all of it', () => {
    keep(titled('Lagon'), 3)
    const editor = open(callOf(titled('Lagon'), 4))
    expect(editor).toMatchObject({ isRestored: false })
    expect(editor.autosave.state().state).toBe('saved')
    expect(readCopy(KEY, isCallContent)).toBeUndefined()
  })
})
