import { type DynamoEngine, findEngine } from '../dynamodb/engines.ts'
import { assertPortsFree } from './address.ts'
import { openDataFolder } from './data-folder.ts'
import { assertNotRunning } from './running-lock.ts'

/**
 * Throws a `LaunchFailure` for what would keep an instance from starting: so that nobody waits for a synthesis first
 * and hears of a taken port afterwards.
 */
export async function assertReady(options: {
  readonly port: number
  readonly engine: DynamoEngine | undefined
  readonly dataDir: string
}): Promise<void> {
  assertNotRunning(options.dataDir)
  await assertPortsFree(options.port)
  findEngine(options.engine)
  openDataFolder(options.dataDir, false)
}
