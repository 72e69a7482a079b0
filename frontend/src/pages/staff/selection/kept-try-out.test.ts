import { beforeEach, describe, expect, it } from 'vitest'
import type { TryOut } from '../../../../../shared/selection/scenario.ts'
import { isTrying, keepTryOut, keptTryOut } from './kept-try-out.ts'

beforeEach(() => sessionStorage.clear())

const tryOut: TryOut = {
  overrides: [
    { dossier: 'dos_1', change: { kind: 'amount', amount: 12_00 }, reason: 'Second strand left out.' },
    { dossier: 'dos_2', change: { kind: 'leave_out' }, reason: 'Funded elsewhere.' },
  ],
  cut: { rank: 3, reason: 'Meeting of May.' },
  overflow: 'skip',
  hasPot: false,
  total: 0,
}

describe('a try-out in this window', () => {
  it('is there again after the page was left, call by call', () => {
    keepTryOut('cal_1', tryOut)
    expect(keptTryOut('cal_1')).toEqual(tryOut)
    expect(keptTryOut('cal_2')).toBeUndefined()
  })

  it('is gone once nothing is tried any more', () => {
    keepTryOut('cal_1', tryOut)
    keepTryOut('cal_1', { overrides: [] })
    expect(keptTryOut('cal_1')).toBeUndefined()
    expect(isTrying({ overrides: [] })).toBe(false)
  })

  it.each(['{', 'null', '7', '{"overrides":{}}', '{"overrides":[{"dossier":1}],"cut":{"rank":"x"}}'])(
    'that cannot be read is none: %s',
    (stored) => {
      sessionStorage.setItem('concordia:try-out:cal_1', stored)
      expect(keptTryOut('cal_1')).toBeUndefined()
    },
  )
})
