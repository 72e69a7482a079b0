import { expect, it } from 'vitest'
import { byStage, stageOf } from './call-stage.ts'

const NOW = '2027-02-01T12:00:00Z'
const call = (opensAt: string, closesAt: string, changes: object = {}) => ({
  state: 'published' as const,
  opensAt,
  closesAt,
  ...changes,
})
const open = call('2027-01-01T12:00:00Z', '2027-03-01T12:00:00Z')
const closed = call('2026-01-01T12:00:00Z', '2026-03-01T12:00:00Z')
const upcoming = call('2027-06-01T12:00:00Z', '2027-07-01T12:00:00Z')
const released = { ...closed, releasedAt: '2026-09-01T12:00:00Z' }
const draft = { ...open, state: 'draft' as const }

it('lists drafts first, then what is open, under way, to come and done', () => {
  const ordered = byStage([released, upcoming, closed, open, draft], NOW)
  expect(ordered.map((item) => stageOf(item, NOW))).toEqual([
    'draft',
    'open',
    'closed',
    'upcoming',
    'released',
  ])
})
