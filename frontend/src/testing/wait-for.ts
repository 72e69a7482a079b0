import { waitFor as wait } from '@solidjs/testing-library'

/** Milliseconds: far more than any page needs, so that a machine that is busy with other tests fails none. */
const PATIENCE = 20_000

/** Tries until it no longer throws; the library itself gives up after one second. */
export const waitFor = <Found>(look: () => Found): Promise<Found> => wait(look, { timeout: PATIENCE })
