import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HIGHEST_FILE_SIZE } from './file-rules.ts'
import { MOST_PARTS, PART_SIZE, partsOf } from './parts.ts'

test('parts follow one another from the first byte to the last, none empty, none over its size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: HIGHEST_FILE_SIZE }), (size) => {
      const parts = partsOf(size)
      expect(parts.length).toBeLessThanOrEqual(MOST_PARTS)
      expect(parts.map(({ number }) => number)).toEqual(parts.map((_, index) => index + 1))
      expect(parts.map(({ start }) => start)).toEqual([0, ...parts.slice(0, -1).map(({ end }) => end)])
      expect(parts.at(-1)?.end).toBe(size)
      for (const { start, end } of parts.slice(0, -1)) expect(end - start).toBe(PART_SIZE)
    }),
  )
})
