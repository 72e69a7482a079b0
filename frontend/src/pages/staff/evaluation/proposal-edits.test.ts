import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ProposedDossier } from '../../../../../shared/evaluation/proposal.ts'
import { findKept } from './kept-changes.ts'
import { createEdits } from './proposal-edits.ts'

const ann = { id: 'acc_a', name: 'Ann' } as const
const bob = { id: 'acc_b', name: 'Bob' } as const
const dossier: ProposedDossier = {
  dossierId: 'dos_1',
  reference: 'R-1',
  projectTitle: '',
  evaluators: [ann],
  known: [],
  missing: 0,
  eligible: 2,
}
const proposal = { callId: 'cal_1', askedAt: '2027-03-20T09:00:00.000Z' }
const later = { ...proposal, askedAt: '2027-03-20T09:00:00.001Z' }

/** Ann is taken out, Bob comes in her place. */
function exchange() {
  const edits = createEdits(proposal)
  edits.keep(dossier.dossierId, ann.id, false)
  edits.add(dossier.dossierId, bob)
  return edits
}

beforeEach(() => localStorage.clear())

describe('a proposal that staff change', () => {
  it('names whom it named and whom they added, and keeps whom they did not take out', () => {
    const edits = exchange()
    expect(edits.named(dossier)).toEqual([ann, bob])
    expect(edits.kept(dossier)).toEqual([bob.id])
    expect(edits.restoredFrom).toBeUndefined()
    edits.keep(dossier.dossierId, ann.id, true)
    expect(edits.kept(dossier)).toEqual([ann.id, bob.id])
    expect(edits.kept({ ...dossier, dossierId: 'dos_2' })).toEqual([ann.id])
  })

  it('is found again as it was changed after the page was lost, call by call', () => {
    exchange()
    const again = createEdits(proposal)
    expect(again.kept(dossier)).toEqual([bob.id])
    expect(again.restoredFrom).toBeDefined()
    expect(createEdits({ ...proposal, callId: 'cal_2' }).isChanged()).toBe(false)
  })

  it('goes back to what was computed, and from there to the changes', () => {
    const edits = exchange()
    const bringBack = edits.discard()
    expect(edits.kept(dossier)).toEqual([ann.id])
    expect(createEdits(proposal).isChanged()).toBe(false)
    bringBack()
    expect(edits.kept(dossier)).toEqual([bob.id])
    expect(createEdits(proposal).kept(dossier)).toEqual([bob.id])
  })

  it('is nobody’s change once each is taken back by hand', () => {
    const edits = createEdits(proposal)
    edits.keep(dossier.dossierId, ann.id, false)
    edits.keep(dossier.dossierId, ann.id, true)
    expect(edits.isChanged()).toBe(false)
    expect(findKept(proposal)).toBeUndefined()
  })

  it('keeps nothing once it is accepted', () => {
    exchange().forget()
    expect(findKept(proposal)).toBeUndefined()
  })

  it('lends its changes to no later proposal, and says so once', () => {
    exchange()
    expect(findKept(later)).toMatchObject({ isOutdated: true })
    const edits = createEdits(later)
    expect(edits.isOvertaken).toBe(true)
    expect(edits.kept(dossier)).toEqual([ann.id])
    expect(createEdits(later).isOvertaken).toBe(false)
  })

  it('says where the device keeps nothing', () => {
    const setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    vi.stubGlobal('localStorage', { getItem: () => null, removeItem: () => {}, setItem })
    const edits = exchange()
    vi.unstubAllGlobals()
    expect(edits.isSafe()).toBe(false)
    expect(edits.kept(dossier)).toEqual([bob.id])
  })

  it.each(['null', '{"left":[]}', '{"left":[{}],"added":[]}', '{"left":[],"added":[{"dossierId":"dos_1"}]}'])(
    'is as it was computed where what was kept cannot be read: %s',
    (content) => {
      const kept = `{"content":${content},"baseRevision":${Date.parse(proposal.askedAt)},"keptAt":"2027"}`
      localStorage.setItem('concordia:kept:proposal#cal_1', kept)
      expect(createEdits(proposal).isChanged()).toBe(false)
    },
  )
})
