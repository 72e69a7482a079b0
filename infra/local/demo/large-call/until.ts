const LOOK_EVERY = 250
const LOOKS = 1200

/** Looks again and again until what a job makes is there; throws after five minutes. */
export async function until<Found>(
  look: () => Promise<Found>,
  isThere: (found: Found) => boolean,
): Promise<Found> {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const found = await look()
    if (isThere(found)) return found
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
  }
  throw new Error('what was waited for did not come within five minutes')
}
