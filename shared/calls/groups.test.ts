import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findFaultAt } from './answers.ts'
import type { FormField } from './form.ts'
import { cellPath, findPlace, rowLimits, rowPath, rowsOf } from './groups.ts'

const label = { fr: 'Champ', en: 'Field' }
const activities: FormField = {
  id: 'activities',
  type: 'group',
  label,
  required: true,
  fields: [{ id: 'title', type: 'shortText', label, required: true, maxLength: 5 }],
}
const section = { id: 'plan', title: label, fields: [activities] }

describe('a path of an answer', () => {
  test.each([
    ['activities/r1', 'row'],
    ['activities/r1/title', 'cell'],
    ['activities', undefined],
    ['activities/r1/other', undefined],
    ['activities/r1/title/more', undefined],
    ['activities/R 1', undefined],
    ['activities/', undefined],
    ['elsewhere/r1', undefined],
  ])('%s leads to %s', (path, kind) => {
    expect(findPlace(section, path)?.kind).toBe(kind)
  })

  test('is judged by the rules of the field that it leads to', () => {
    expect(findFaultAt(section, 'activities/r1/title', 'Relay')).toBeUndefined()
    expect(findFaultAt(section, 'activities/r1/title', 'Relays')?.code).toBe('text.too_long')
    expect(findFaultAt(section, 'activities/r1', 1024)).toBeUndefined()
    expect(findFaultAt(section, 'activities/r1', null)).toBeUndefined()
    expect(findFaultAt(section, 'activities/r1', 'first')?.code).toBe('answer.type')
    expect(findFaultAt(section, 'activities', ['r1'])?.code).toBe('answer.unknown_field')
  })
})

describe('the rows of a group', () => {
  test('come in the order of their places; a removed row is gone, its answers are not', () => {
    const answers = {
      [rowPath('activities', 'b')]: 2,
      [rowPath('activities', 'a')]: 1,
      [rowPath('activities', 'gone')]: null,
      [cellPath('activities', 'gone', 'title')]: 'Kept',
      [rowPath('activities-2', 'c')]: 3,
    }
    expect(rowsOf('activities', answers)).toEqual(['a', 'b'])
  })

  test('stand in the same order whoever saved first', () => {
    const rows = fc.uniqueArray(
      fc.tuple(fc.stringMatching(/^[a-z0-9]{1,8}$/u), fc.integer({ min: 0, max: 5 })),
      {
        selector: ([id]) => id,
      },
    )
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat()), (list, random) => {
        const entries = list.map(([id, place]) => [rowPath('g', id), place] as const)
        const shuffled = entries
          .map((entry) => ({ entry, at: random.next().value ?? 0 }))
          .sort((left, right) => left.at - right.at)
          .map(({ entry }) => entry)
        expect(rowsOf('g', Object.fromEntries(shuffled))).toEqual(rowsOf('g', Object.fromEntries(entries)))
        expect(rowsOf('g', Object.fromEntries(entries))).toHaveLength(list.length)
      }),
    )
  })

  test('are at least one where the group is required, and as many as it says', () => {
    expect(rowLimits(activities)).toEqual({ least: 1, most: 30 })
    expect(rowLimits({ ...activities, required: false })).toEqual({ least: 0, most: 30 })
    expect(rowLimits({ ...activities, minimum: 2, maximum: 4 })).toEqual({ least: 2, most: 4 })
  })
})
