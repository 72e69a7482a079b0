import { isSame } from '../../../shared/is-same.ts'

/**
 * A copy of unsaved work on this device, beside the revision of the server's version that it started from. Lost
 * power, a closed tab or an ended session take nothing away.
 */
export interface KeptCopy<Content> {
  content: Content
  baseRevision: number
  keptAt: string
  /** What was sent since, without an answer: the server may have it, on a newer revision. */
  unanswered?: Content[]
}

/** What the server may hold of this work, although no answer said so. */
export const ownOf = <Content>({ content, unanswered = [] }: KeptCopy<Content>): Content[] => [
  ...unanswered,
  content,
]

/**
 * Whether a copy goes on from what the server holds: it started from that revision, or that revision is its own work,
 * of which only the answer did not come.
 */
export function goesOnFrom<Content>(
  copy: KeptCopy<Content>,
  held: { content: Content; revision: number },
): boolean {
  return copy.baseRevision === held.revision || ownOf(copy).some((own) => isSame(own, held.content))
}

const nameOf = (key: string) => `concordia:kept:${key}`

/** Keeps a copy; a full or forbidden storage answers false, and the page says that the work is on the screen only. */
export function keepCopy<Content>(key: string, copy: KeptCopy<Content>): boolean {
  try {
    localStorage.setItem(nameOf(key), JSON.stringify(copy))
    return true
  } catch {
    return false
  }
}

/** Forgets the copy, once the server has it or the person let it go. */
export function dropCopy(key: string): void {
  try {
    localStorage.removeItem(nameOf(key))
  } catch {
    // Without storage there is nothing to forget.
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/**
 * Reads a copy back. `isContent` tells whether what was stored still has the shape that the page knows: an older
 * release of the portal may have written it.
 */
export function readCopy<Content>(
  key: string,
  isContent: (value: unknown) => value is Content,
): KeptCopy<Content> | undefined {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(nameOf(key)) ?? 'null')
    if (!isRecord(stored)) return undefined
    const { content, baseRevision, keptAt, unanswered } = stored
    return isContent(content) && typeof baseRevision === 'number' && typeof keptAt === 'string'
      ? {
          content,
          baseRevision,
          keptAt,
          unanswered: Array.isArray(unanswered) ? unanswered.filter(isContent) : [],
        }
      : undefined
  } catch {
    return undefined
  }
}
