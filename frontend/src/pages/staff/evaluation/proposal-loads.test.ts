import { expect, it } from 'vitest'
import type { ProposedDossier } from '../../../../../shared/evaluation/proposal.ts'
import { lackingFirst, loadsOf, shortBy } from './proposal-loads.ts'

const ann = { id: 'acc_a', name: 'Ann' } as const
const bob = { id: 'acc_b', name: 'Bob' } as const
const dossier = (
  number: number,
  evaluators: ProposedDossier['evaluators'],
  missing = 0,
): ProposedDossier => ({
  dossierId: `dos_${number}`,
  reference: `R-${number}`,
  projectTitle: '',
  evaluators,
  known: [],
  missing,
  eligible: 2,
})
const all = ({ evaluators }: ProposedDossier) => evaluators.map(({ id }) => id)

it('tells what each evaluator gets, without what was taken out', () => {
  const dossiers = [dossier(1, [ann, bob]), dossier(2, [bob])]
  expect(loadsOf(dossiers, all)).toEqual([
    { ...bob, count: 2 },
    { ...ann, count: 1 },
  ])
  expect(loadsOf(dossiers, (one) => all(one).filter((id) => id !== ann.id))).toContainEqual({
    ...ann,
    count: 0,
  })
})

it('tells how many a dossier lacks, also of those who were taken out', () => {
  expect(shortBy(dossier(1, [ann, bob]), [ann.id, bob.id])).toBe(0)
  expect(shortBy(dossier(1, [ann, bob]), [bob.id])).toBe(1)
  expect(shortBy(dossier(1, [ann], 1), [ann.id])).toBe(1)
  expect(shortBy(dossier(1, [ann], 1), [ann.id, bob.id, 'acc_c'])).toBe(0)
})

it('puts first what lacks somebody', () => {
  const dossiers = [dossier(1, [ann, bob]), dossier(2, [bob], 1), dossier(3, [ann, bob])]
  expect(lackingFirst(dossiers).map(({ reference }) => reference)).toEqual(['R-2', 'R-1', 'R-3'])
})
