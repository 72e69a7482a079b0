import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { LaunchFailure } from '../dynamodb/launch-failure.ts'

const Keys = z.object({
  /** Signs ID tokens (RS256, as Cognito does); a private JSON Web Key. */
  signing: z.looseObject({ kty: z.literal('RSA'), kid: z.string() }),
  /** Signs cookies. */
  cookies: z.array(z.string()).min(1),
})
export type Keys = z.infer<typeof Keys>

/**
 * Reads the provider's keys, or makes them at the first start, so that a session outlives a restart. Without a folder
 * they live as long as the process. Throws a `LaunchFailure` where the file is damaged or cannot be written.
 */
export function openKeys(dataDir: string | undefined): Keys {
  if (dataDir === undefined) return makeKeys()
  const path = join(dataDir, 'keys.json')
  return readKeys(path) ?? writeKeys(dataDir, path)
}

function makeKeys(): Keys {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 })
  const kid = randomBytes(8).toString('hex')
  return Keys.parse({
    signing: { ...privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' },
    cookies: [randomBytes(32).toString('base64url')],
  })
}

function readKeys(path: string): Keys | undefined {
  const text = readIfThere(path)
  if (text === undefined) return undefined
  try {
    return Keys.parse(JSON.parse(text))
  } catch {
    throw new LaunchFailure(
      `The keys of the local sign-in, ${path}, are damaged. Delete that file, then start again.`,
    )
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw new LaunchFailure(`The keys of the local sign-in cannot be read: ${String(error)}`)
  }
}

function writeKeys(dataDir: string, path: string): Keys {
  const keys = makeKeys()
  try {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(`${path}.arriving`, JSON.stringify(keys), { mode: 0o600 })
    renameSync(`${path}.arriving`, path)
  } catch (error) {
    throw new LaunchFailure(`The keys of the local sign-in cannot be kept: ${String(error)}`)
  }
  return keys
}
