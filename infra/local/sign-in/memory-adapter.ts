import type { Adapter, AdapterPayload } from 'oidc-provider'

interface Entry {
  readonly payload: AdapterPayload
  readonly expiresAt: number
}

/** What goes with its grant; sessions and sign-ins under way name a grant too, but outlive it. */
const GRANTED = /^(?:AccessToken|AuthorizationCode|RefreshToken):/

/**
 * Where oidc-provider keeps sessions, codes and tokens: in memory, each until it expires. (The package's own holds a
 * thousand entries, and a long browser test makes more.) A restart signs nobody out of the portal, only of this page.
 */
export function createMemoryAdapter(clock: () => Date): (model: string) => Adapter {
  const entries = new Map<string, Entry>()
  const isOver = ({ expiresAt }: Entry) => expiresAt <= clock().getTime()
  const read = (key: string) => {
    const entry = entries.get(key)
    return entry === undefined || isOver(entry) ? undefined : entry.payload
  }
  const sweep = () => {
    for (const [key, entry] of entries) if (isOver(entry)) entries.delete(key)
  }
  let lastSweep = clock().getTime()
  const sweepNowAndThen = () => {
    if (clock().getTime() - lastSweep < 60_000) return
    lastSweep = clock().getTime()
    sweep()
  }

  return (model) => {
    const findBy = async (name: 'uid' | 'userCode', value: string) =>
      [...entries].find(([key, { payload }]) => key.startsWith(`${model}:`) && payload[name] === value)?.[1]
        .payload
    return {
      upsert: async (id, payload, expiresInSeconds) => {
        sweepNowAndThen()
        const lifetime = expiresInSeconds === undefined ? Number.POSITIVE_INFINITY : expiresInSeconds * 1_000
        entries.set(`${model}:${id}`, { payload, expiresAt: clock().getTime() + lifetime })
      },
      find: async (id) => read(`${model}:${id}`),
      findByUid: (uid) => findBy('uid', uid),
      findByUserCode: (userCode) => findBy('userCode', userCode),
      destroy: async (id) => void entries.delete(`${model}:${id}`),
      consume: async (id) => {
        const payload = read(`${model}:${id}`)
        if (payload !== undefined) payload.consumed = Math.floor(clock().getTime() / 1_000)
      },
      revokeByGrantId: async (grantId) => {
        for (const [key, { payload }] of entries) {
          if (payload.grantId === grantId && GRANTED.test(key)) entries.delete(key)
        }
      },
    }
  }
}
