import { expect, test } from 'vitest'
import { versionsOf, type FolderKind } from './folder-kinds.ts'

const paper = (kind: FolderKind, state: string, announcedAt: string) => ({
  kind,
  document: { state, announcedAt },
})

test('the newest clean file of a kind counts; a newer one that was refused takes nobody’s place', () => {
  const old = paper('statutes', 'clean', '2026-01-01')
  const present = paper('statutes', 'clean', '2026-06-01')
  const refused = paper('statutes', 'refused', '2026-07-01')
  const papers = [old, refused, present, paper('insurance', 'clean', '2026-08-01')]
  expect(versionsOf(papers, 'statutes')).toEqual({ newer: [refused], present, earlier: [old] })
  expect(versionsOf(papers, 'board')).toEqual({ newer: [], present: undefined, earlier: [] })
})
