/** Does something for each, several at a time: people who do not wait for each other. Their order is that of the list. */
export async function inLanes<One>(
  all: readonly One[],
  lanes: number,
  work: (one: One, place: number) => Promise<unknown>,
): Promise<void> {
  const waiting = all.entries()
  const lane = async () => {
    // The lanes share one iterator: each takes what is next.
    for (const [place, one] of waiting) await work(one, place)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
