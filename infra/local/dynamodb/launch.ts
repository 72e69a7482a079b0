import { accessSync, constants, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { type DynamoEngine, type EngineCommand, findEngine } from './engines.ts'
import { LaunchFailure, explainExit, isPortTaken } from './launch-failure.ts'
import { type TiedChild, startTied } from './tied-child.ts'

export interface LocalDynamo {
  readonly engine: DynamoEngine
  /** Address for the SDK's `endpoint`, such as `http://127.0.0.1:40123`. */
  readonly endpoint: string
  close(): Promise<void>
}

const READY_WITHIN_MS = 60_000
const PORTS_TRIED = 3

/**
 * Starts a local DynamoDB on a free port of this machine and resolves when it answers. It keeps its data in `dataDir`,
 * or in memory without one, and ends with this process on every way out. Throws a `LaunchFailure`.
 */
export async function launchDynamo(
  options: { readonly dataDir?: string | undefined; readonly engine?: DynamoEngine | undefined } = {},
): Promise<LocalDynamo> {
  const engine = findEngine(options.engine)
  if (options.dataDir !== undefined) ensureWritable(engine, options.dataDir)
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    const child = startTied(engine.command, engine.args(port, options.dataDir))
    const endpoint = `http://127.0.0.1:${port}`
    if (await becomesReady(child, endpoint)) {
      return { engine: engine.engine, endpoint, close: () => child.close() }
    }
    await child.close()
    if (attempt < PORTS_TRIED && isPortTaken(child.output())) continue
    throw failure(engine, child, options.dataDir)
  }
}

function failure(engine: EngineCommand, child: TiedChild, dataDir: string | undefined): LaunchFailure {
  return explainExit(engine.engine, child.output(), dataDir)
}

/** False if the child ended, or answered nothing in time. */
async function becomesReady(child: TiedChild, endpoint: string): Promise<boolean> {
  const giveUpAt = Date.now() + READY_WITHIN_MS
  while (!child.hasEnded() && Date.now() < giveUpAt) {
    if (await answers(endpoint)) return !child.hasEnded()
    await pause(20)
  }
  return false
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    const response = await fetch(endpoint, { signal: AbortSignal.timeout(2_000) })
    await response.body?.cancel()
    return true
  } catch {
    return false
  }
}

function ensureWritable(engine: EngineCommand, dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.W_OK | constants.X_OK)
  } catch (error) {
    throw explainExit(engine.engine, error instanceof Error ? error.message : 'no reason', dataDir)
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port)
        else reject(new LaunchFailure('This machine gave no free port.'))
      })
    })
  })
}
