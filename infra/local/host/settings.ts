import type { DynamoEngine } from '../dynamodb/engines.ts'
import { LaunchFailure } from '../dynamodb/launch-failure.ts'

export interface Settings {
  readonly port: number
  readonly engine: DynamoEngine | undefined
}

const DEFAULT_PORT = 8080
/** The documents have the port above, so the last one is not for the portal. */
const HIGHEST_PORT = 65_534

/** Reads PORT and DYNAMO_ENGINE. Throws a `LaunchFailure` that says what they may be. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  return { port: readPort(env['PORT']), engine: readEngine(env['DYNAMO_ENGINE']) }
}

function readPort(text: string | undefined): number {
  if (text === undefined || text === '') return DEFAULT_PORT
  const port = Number(text)
  if (Number.isInteger(port) && port >= 1 && port <= HIGHEST_PORT) return port
  throw new LaunchFailure(
    `PORT is "${text}". Give a number from 1 to ${HIGHEST_PORT}, such as PORT=9000 npm start`,
  )
}

function readEngine(name: string | undefined): DynamoEngine | undefined {
  if (name === undefined || name === '') return undefined
  if (name === 'dynoxide' || name === 'dynamodb-local') return name
  throw new LaunchFailure(`DYNAMO_ENGINE is "${name}". Give dynoxide or dynamodb-local, or leave it out.`)
}
