import { expect, test } from 'vitest'
import { MOST_TRIES, pauseAfter } from './backoff.ts'

const pauses = (random: number) =>
  Array.from({ length: MOST_TRIES - 1 }, (_pause, index) => pauseAfter(index + 1, random) ?? 0)

test('pauses grow, spread by a fifth, and end after about a day', () => {
  const [low, middle, high] = [pauses(0), pauses(0.5), pauses(1)]
  middle.slice(1).forEach((pause, index) => expect(pause).toBeGreaterThan(middle[index] ?? 0))
  middle.forEach((pause, index) => {
    expect(low[index]).toBeCloseTo(pause * 0.8, -1)
    expect(high[index]).toBeCloseTo(pause * 1.2, -1)
  })
  const hours = middle.reduce((sum, pause) => sum + pause, 0) / 3_600_000
  expect(hours).toBeGreaterThan(22)
  expect(hours).toBeLessThan(26)
  expect(pauseAfter(MOST_TRIES, 0.5)).toBeUndefined()
})
