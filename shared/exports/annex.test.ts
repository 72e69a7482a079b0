import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { annexLines, lineName, type AnnexDossier, type AnnexLine } from './annex.ts'

const about = (
  reference: string,
  territory: AnnexDossier['dossier']['territory'],
  requestedGrant: number,
  rest: Partial<AnnexDossier> = {},
): AnnexDossier => ({
  dossier: { reference, territory, requestedGrant, lead: 'Lead', projectTitle: 'Project' },
  ...rest,
})
const decidedAt = '2027-05-12T14:00:00.000Z'
const sums = (lines: readonly AnnexLine[]) =>
  lines.flatMap((line) => (line.kind === 'dossier' ? [] : [{ ...line.sums, of: line.territory }]))

describe('the annex of a deliberation', () => {
  it('groups by territory, and sums what was requested, proposed and awarded', () => {
    const lines = annexLines(
      [
        about('C-3', 'SX', 100, { proposed: 80, decision: { outcome: 'award', amount: 70, decidedAt } }),
        about('C-2', 'MF', 50),
        about('C-1', 'MF', 40, { proposed: 40, decision: { outcome: 'rejection', decidedAt } }),
      ],
      'en',
    )
    expect(lines.map((line) => lineName(line, 'en'))).toEqual([
      'C-1',
      'C-2',
      'Subtotal',
      'C-3',
      'Subtotal',
      'Total',
    ])
    expect(sums(lines)).toEqual([
      { of: 'MF', count: 2, requested: 90, proposed: 40, awarded: 0 },
      { of: 'SX', count: 1, requested: 100, proposed: 80, awarded: 70 },
      { of: undefined, count: 3, requested: 190, proposed: 120, awarded: 70 },
    ])
  })

  it('has totals that are the sums of the territories, whatever the dossiers', () => {
    const dossiers = fc.array(
      fc
        .tuple(fc.constantFrom('MF', 'SX', 'AI'), fc.nat(1e9), fc.option(fc.nat(1e9)), fc.option(fc.nat(1e9)))
        .map(([territory, requested, proposed, amount]) =>
          about('C', territory, requested, {
            ...(proposed !== null && { proposed }),
            ...(amount !== null && { decision: { outcome: 'award' as const, amount, decidedAt } }),
          }),
        ),
    )
    fc.assert(
      fc.property(dossiers, (some) => {
        const all = sums(annexLines(some, 'fr'))
        const total = all.at(-1)
        for (const name of ['count', 'requested', 'proposed', 'awarded'] as const)
          expect(all.slice(0, -1).reduce((sum, one) => sum + one[name], 0)).toBe(total?.[name])
      }),
    )
  })
})
