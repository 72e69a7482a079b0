import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DOSSIER_STATES } from '../access/life-cycle.ts'
import type { Receipt } from './dossier.ts'
import { whatComesNext } from './what-comes-next.ts'

const call = {
  closesAt: '2027-02-26T16:00:00Z',
  timeZone: 'America/Marigot',
  resultsExpectedOn: '2027-04-30',
}
const receipt: Receipt = {
  reference: 'CTF27-0001',
  receivedAt: '2027-02-20T14:00:00Z',
  timeZone: call.timeZone,
  callTitle: { fr: 'Appel', en: 'Call' },
  projectTitle: 'Mangroves',
  applicant: 'Amis du Lagon',
  requestedGrant: 1,
  contentHash: '',
  documents: [],
  service: { name: { fr: 's', en: 's' }, postalAddress: '', email: '', telephone: '' },
  silenceMeansRejectionOn: '2027-04-20',
  appeal: { court: { fr: 'c', en: 'c' }, months: 2 },
}
const at = '2027-03-01T12:00:00Z'
const codes = (...facts: Parameters<typeof whatComesNext>) => whatComesNext(...facts).map(({ code }) => code)

describe('what comes next', () => {
  test('for a draft is its submission, until the closing instant and not after it', () => {
    expect(whatComesNext({ state: 'draft' }, call, '2027-02-26T16:00:00Z')).toEqual([
      { code: 'submit', at: call.closesAt },
    ])
    expect(codes({ state: 'draft' }, call, '2027-02-26T16:00:00.001Z')).toEqual(['tooLate'])
  })

  test('for a submitted dossier is the check, the results, and the day on which silence means rejection', () => {
    expect(whatComesNext({ state: 'submitted', receipt }, call, at)).toEqual([
      { code: 'check' },
      { code: 'silence', on: '2027-04-20' },
      { code: 'results', on: '2027-04-30' },
    ])
  })

  test('says so once that day has come, by the clock of the place', () => {
    const before = '2027-04-20T03:59:00Z'
    expect(codes({ state: 'evaluation', receipt }, call, before)).toContain('silence')
    expect(codes({ state: 'evaluation', receipt }, call, '2027-04-20T04:00:00Z')).toContain('silencePassed')
  })

  test('tells no day of silence while the applicant is asked to complete, but until when', () => {
    const completionDueAt = '2027-03-10T03:59:59Z'
    expect(whatComesNext({ state: 'incomplete', receipt, completionDueAt }, call, at)).toEqual([
      { code: 'complete', at: completionDueAt },
    ])
  })

  test('expects no results on a day that has passed', () => {
    expect(codes({ state: 'evaluation', receipt }, call, '2027-05-01T12:00:00Z')).not.toContain('results')
  })

  test('offers appeal where the answer was no, and nothing after a withdrawal', () => {
    for (const state of ['rejected', 'inadmissible'] as const)
      expect(whatComesNext({ state, receipt }, call, at)).toEqual([{ code: 'appeal', months: 2 }])
    expect(codes({ state: 'withdrawn', receipt }, call, at)).toEqual([])
  })

  test('promises no results once they are known, in any state and at any time', () => {
    const decided = ['awarded', 'reserve', 'rejected', 'deferred', 'withdrawn', 'inadmissible'] as const
    const instants = fc
      .integer({ min: 0, max: 400 })
      .map((days) => new Date(Date.UTC(2027, 0, 1 + days)).toISOString())
    fc.assert(
      fc.property(fc.constantFrom(...decided), instants, (state, now) => {
        expect(codes({ state, receipt }, call, now)).not.toContain('results')
      }),
    )
    for (const state of DOSSIER_STATES) expect(codes({ state, receipt }, call, at)).toBeInstanceOf(Array)
  })
})
