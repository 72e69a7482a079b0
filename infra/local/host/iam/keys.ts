import { randomBytes } from 'node:crypto'

export interface AccessKey {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}

export interface KeyRing {
  /** The key of a function (by its name), or of `root`, made at the first call. */
  keyOf(owner: string): AccessKey
  secretOf(accessKeyId: string): string | undefined
  /** Whose key it is; `undefined` for a key that this start of the host did not give out. */
  ownerOf(accessKeyId: string): string | undefined
}

/** Owner of the key that may do everything: demonstration data, tests, and the host itself. */
export const ROOT = 'root'

/** Access keys: the id tells the owner's name, also in refusals; the secret is new at every start of the host. */
export function createKeyRing(): KeyRing {
  const keys = new Map<string, AccessKey>()
  const owners = new Map<string, string>()

  function keyOf(owner: string): AccessKey {
    const known = keys.get(owner)
    if (known !== undefined) return known
    const key = { accessKeyId: accessKeyIdOf(owner), secretAccessKey: randomBytes(30).toString('base64url') }
    keys.set(owner, key)
    owners.set(key.accessKeyId, owner)
    return key
  }

  const ownerOf = (accessKeyId: string) => owners.get(accessKeyId)
  const secretOf = (accessKeyId: string) => {
    const owner = owners.get(accessKeyId)
    return owner === undefined ? undefined : keyOf(owner).secretAccessKey
  }
  return { keyOf, secretOf, ownerOf }
}

/** `concordia-api` has the key `ConcordiaApi`: DynamoDB Local takes letters and digits only. */
function accessKeyIdOf(owner: string): string {
  return owner
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}
