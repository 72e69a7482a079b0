import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DOSSIER_STATES } from '../../../../../shared/access/life-cycle.ts'
import type { DossierRow } from '../../../../../shared/dossiers/dossier.ts'
import { readTableState, searchRows, sortBy, writeTableState } from './table-state.ts'

const state = fc.record({
  sort: fc.constantFrom('score' as const, 'time' as const, 'reference' as const),
  order: fc.constantFrom('ascending' as const, 'descending' as const),
  state: fc.option(fc.constantFrom(...DOSSIER_STATES), { nil: undefined }),
  search: fc.string(),
  cursor: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
})

const row: DossierRow = {
  id: 'dos_00000000000000000000000001',
  reference: 'CTF27-0007',
  state: 'submitted',
  projectTitle: 'École de la mer des deux rives',
  lead: 'Sint Maarten Nature Foundation',
  territory: 'SX',
  partnerTerritories: ['MF'],
  requestedGrant: 4_000_000,
  totalCost: 6_000_000,
  submittedAt: '2027-01-04T15:20:00Z',
  evaluationsDone: 0,
  evaluationsAsked: 2,
}

describe('the table of a call’s dossiers', () => {
  it('comes back from its address as it was', () => {
    fc.assert(
      fc.property(state, (shown) => {
        expect(readTableState(writeTableState(shown))).toEqual(shown)
      }),
    )
  })

  it('has a short address when nothing was chosen, and survives a strange one', () => {
    expect(writeTableState(readTableState({}))).toEqual({})
    expect(readTableState({ sort: 'colour', order: ['ascending'], state: 'lost' })).toMatchObject({
      sort: 'time',
      order: 'ascending',
      state: undefined,
    })
  })

  it('turns round at the second click on a column, and starts at the first page', () => {
    const first = sortBy({ ...readTableState({}), cursor: 'abc' }, 'score')
    expect(first).toMatchObject({ sort: 'score', order: 'descending', cursor: undefined })
    expect(sortBy(first, 'score').order).toBe('ascending')
    expect(sortBy(first, 'reference').order).toBe('ascending')
  })

  it('finds a dossier by any words of it, without accents or capitals', () => {
    expect(searchRows([row], 'ecole MER')).toEqual([row])
    expect(searchRows([row], '0007 nature sx')).toEqual([row])
    expect(searchRows([row], 'ecole lagune')).toEqual([])
    expect(searchRows([row], '  ')).toEqual([row])
  })
})
