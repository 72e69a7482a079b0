/** Money for a territory, strand or theme, in minor units. */
export interface SubEnvelope {
  id: string
  /** Reserved for it: nobody else takes of it. */
  floor?: number
  /** Most that it gets in all, the balancing pot included. */
  ceiling?: number
}

interface Left {
  own: number
  pot: number
  ceiling: number | undefined
  isPotClosed: boolean
}

/** The money while a list is served. */
export interface Purse {
  leftFor: (envelope: string | undefined) => Left
  /** What a dossier of the envelope can get now, after what has stopped. */
  available: (envelope: string | undefined) => number
  /** What the money allows, whatever has stopped. */
  within: (envelope: string | undefined) => number
  /** Whether its envelope has stopped, or all has. */
  isEnded: (envelope: string | undefined) => boolean
  /** Stops the envelope, and the pot too unless its own ceiling holds back what was asked. */
  end: (envelope: string | undefined, asked: number) => void
  spend: (envelope: string | undefined, amount: number) => void
  /** The same money as it stands now, to try out what becomes of it. */
  copy: () => Purse
  account: () => {
    spent: number
    left: number
    pot: { limit: number; spent: number; left: number }
    envelopes: { id: string; spent: number; floor: number; ceiling?: number; isFloorMet: boolean }[]
    areFloorsFeasible: boolean
  }
}

/** Opens the purse: floors are set apart, the rest is the balancing pot (empty where floors promise more than all). */
export function openPurse(total: number, envelopes: readonly SubEnvelope[]): Purse {
  const parts = envelopes.map((envelope) => ({ ...envelope, spent: 0, isEnded: false }))
  const reserved = envelopes.reduce((sum, { floor = 0 }) => sum + floor, 0)
  const pot = { limit: Math.max(0, total - reserved), spent: 0, isClosed: false }
  return purseOf({ total, reserved, spent: 0, pot, parts })
}

interface Money {
  readonly total: number
  readonly reserved: number
  spent: number
  pot: { limit: number; spent: number; isClosed: boolean }
  parts: (SubEnvelope & { spent: number; isEnded: boolean })[]
}

function purseOf(money: Money): Purse {
  const { total, reserved, pot } = money
  const known = new Map(money.parts.map((part) => [part.id, part]))
  const find = (envelope: string | undefined) => (envelope === undefined ? undefined : known.get(envelope))
  const leftFor = (envelope: string | undefined): Left => {
    const part = find(envelope)
    return {
      own: Math.min(Math.max(0, (part?.floor ?? 0) - (part?.spent ?? 0)), total - money.spent),
      pot: pot.limit - pot.spent,
      ceiling: part?.ceiling === undefined ? undefined : Math.max(0, part.ceiling - part.spent),
      isPotClosed: pot.isClosed,
    }
  }
  const within = (envelope: string | undefined) => {
    const left = leftFor(envelope)
    return Math.min(left.own + left.pot, left.ceiling ?? Infinity, total - money.spent)
  }
  const available = (envelope: string | undefined) =>
    pot.isClosed ? Math.min(within(envelope), leftFor(envelope).own) : within(envelope)
  return {
    leftFor,
    within,
    available,
    isEnded: (envelope) => find(envelope)?.isEnded ?? pot.isClosed,
    end: (envelope, asked) => {
      const part = find(envelope)
      const { own, pot: rest, ceiling = Infinity } = leftFor(envelope)
      if (part) part.isEnded = true
      if (asked > own + rest && asked <= ceiling) pot.isClosed = true
    },
    spend: (envelope, amount) => {
      const part = find(envelope)
      pot.spent += Math.max(0, amount - leftFor(envelope).own)
      if (part) part.spent += amount
      money.spent += amount
    },
    copy: () => purseOf({ ...money, pot: { ...pot }, parts: money.parts.map((part) => ({ ...part })) }),
    account: () => ({
      spent: money.spent,
      left: total - money.spent,
      pot: { limit: pot.limit, spent: pot.spent, left: pot.limit - pot.spent },
      envelopes: money.parts.map(({ id, floor = 0, ceiling, spent: own }) => ({
        id,
        spent: own,
        floor,
        ...(ceiling !== undefined && { ceiling }),
        isFloorMet: own >= floor,
      })),
      areFloorsFeasible: reserved <= total,
    }),
  }
}
