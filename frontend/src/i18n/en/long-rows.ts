import { number } from '../format.ts'

/** A list of many rows. */
export const texts = {
  find: 'Find in this list',
  shown: (shown: number, all: number) => `${number(shown)} of ${number(all)} shown`,
  showAll: (count: number) => `Show all ${number(count)}`,
  toLine: 'Go to the line',
}
