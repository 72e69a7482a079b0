import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settledContent, settleSchedule } from './payment-schedule.ts'

describe('a payment schedule', () => {
  it('turns shares into amounts that make the award to the cent', () => {
    const settled = settleSchedule(100_01, [
      { share: 3333, upon: 'agreement' },
      { share: 6667, upon: 'final_report' },
    ])
    expect(settled).toMatchObject({ schedule: [{ amount: 33_33 }, { amount: 66_68 }] })
  })

  it('says by how much it does not', () => {
    expect(settleSchedule(100_00, [{ amount: 99_99, upon: 'agreement' }])).toEqual({
      fault: { reason: 'sum', difference: -1 },
    })
    expect(
      settleSchedule(100_00, [
        { amount: 80_00, upon: 'agreement' },
        { share: 2500, upon: 'final_report' },
      ]),
    ).toEqual({ fault: { reason: 'sum', difference: 5_00 } })
  })

  it.each([
    ['neither amount nor share', { upon: 'agreement' }, 'amount_or_share'],
    ['both', { amount: 1, share: 1, upon: 'agreement' }, 'amount_or_share'],
    ['a day that is not said', { share: 10_000, upon: 'day' }, 'day_missing'],
    ['something else that is not said', { share: 10_000, upon: 'other', note: ' ' }, 'note_missing'],
  ] as const)('refuses %s', (_name, instalment, reason) => {
    expect(settleSchedule(100_00, [instalment])).toEqual({ fault: { reason, place: 0 } })
  })

  it('of any award and any shares that make a whole, sums up to the award, none off by more than the rounding', () => {
    const shares = fc
      .uniqueArray(fc.integer({ min: 1, max: 9999 }), { maxLength: 11 })
      .map((cuts) => [...cuts, 10_000].sort((left, right) => left - right))
      .map((cuts) => cuts.map((cut, index) => cut - (cuts[index - 1] ?? 0)))
    fc.assert(
      fc.property(fc.integer({ min: 100_00, max: 999_999_999_99 }), shares, (award, parts) => {
        const settled = settleSchedule(
          award,
          parts.map((share) => ({ share, upon: 'agreement' as const })),
        )
        if (!('schedule' in settled)) throw new Error(JSON.stringify(settled))
        const amounts = settled.schedule.map(({ amount }) => amount)
        expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(award)
        for (const [index, share] of parts.entries())
          expect(Math.abs((amounts[index] ?? 0) - (award * share) / 10_000)).toBeLessThan(parts.length)
      }),
    )
  })

  it('is not needed', () => {
    expect(settledContent({ outcome: 'award', amount: 1 })).toEqual({ outcome: 'award', amount: 1 })
  })
})
