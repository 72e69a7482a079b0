import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const FILE = 'demonstration.json'

/**
 * Whether a data folder has its demonstration data: `none` at the first start, `half` where loading was cut off (then
 * there is nothing else in it either: the address is told only afterwards), `whole`.
 */
export type DemonstrationState = 'none' | 'half' | 'whole'

export function demonstrationState(dataDir: string): DemonstrationState {
  const file = join(dataDir, FILE)
  if (!existsSync(file)) return 'none'
  return readFileSync(file, 'utf8').includes('"whole"') ? 'whole' : 'half'
}

/** Loads the demonstration and notes that it is there, unless it already is. */
export async function ensureDemonstration(dataDir: string, load: () => Promise<void>): Promise<void> {
  if (demonstrationState(dataDir) === 'whole') return
  const note = (state: DemonstrationState) => writeFileSync(join(dataDir, FILE), JSON.stringify({ state }))
  note('half')
  await load()
  note('whole')
}
