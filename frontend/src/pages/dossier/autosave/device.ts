import type { FieldInput } from './field-input.ts'
import { fieldKey, type FieldKey, type KeptEdit } from './state.ts'

/**
 * Where unsent text stands on this device: one entry per field, page and account, so that two tabs, or two people on
 * one computer, never write over each other. `localStorage`, because it is done when the call returns: a page that
 * dies in the next moment has lost nothing. What a dead page left is found by the next one.
 */
const PREFIX = 'concordia:unsent'

export interface Owner {
  accountId: string
  dossierId: string
}

const ownerPrefix = ({ accountId, dossierId }: Owner) => `${PREFIX}:${accountId}:${dossierId}:`

interface Entry {
  name: string
  pageId: string
  key: FieldKey
  kept: KeptEdit
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function readInput(value: unknown): value is FieldInput {
  if (!isRecord(value)) return false
  if (value['kind'] === 'unread')
    return typeof value['text'] === 'string' && typeof value['fault'] === 'string'
  return value['kind'] === 'answer' && 'value' in value
}

/** An entry as an earlier page wrote it, or undefined where it is not one of ours. */
function readEntry(name: string, owner: Owner, text: string | null): Entry | undefined {
  const [pageId = '', place = ''] = name.slice(ownerPrefix(owner).length).split(':')
  // The path of an answer in a row has slashes of its own.
  const at = place.indexOf('/')
  try {
    const kept: unknown = JSON.parse(text ?? '')
    if (!isRecord(kept) || !readInput(kept['input']) || typeof kept['base'] !== 'number') return undefined
    const sent = Array.isArray(kept['sent']) ? kept['sent'] : []
    return {
      name,
      pageId,
      key: fieldKey(place.slice(0, at), place.slice(at + 1)),
      kept: { input: kept['input'], base: kept['base'], sent },
    }
  } catch {
    return undefined
  }
}

/** Names of a storage's entries; none where the browser keeps nothing. */
function namesIn(storage: Storage): string[] {
  try {
    return Object.keys(storage)
  } catch {
    return []
  }
}

export interface Device {
  /** Keeps an edit; false where the device could not (full, or forbidden). */
  keep: (key: FieldKey, kept: KeptEdit) => boolean
  forget: (key: FieldKey) => void
  /** What pages that are gone have left for this dossier. */
  findOrphans: () => Promise<Entry[]>
  /** Takes an orphan away, once this page has it. */
  removeOrphan: (entry: Entry) => void
  /** Ends this page's claim on its entries. */
  close: () => void
}

/** The device of one page on one dossier. */
export function createDevice(storage: Storage, owner: Owner, locks: LockManager | undefined): Device {
  const pageId = crypto.randomUUID()
  const nameOf = (key: FieldKey) => `${ownerPrefix(owner)}${pageId}:${key}`
  const release = holdLock(locks, pageId)
  return {
    keep: (key, kept) => attempt(() => storage.setItem(nameOf(key), JSON.stringify(kept))),
    forget: (key) => void attempt(() => storage.removeItem(nameOf(key))),
    findOrphans: async () => {
      const alive = await livingPages(locks)
      return namesIn(storage)
        .filter((name) => name.startsWith(ownerPrefix(owner)))
        .flatMap((name) => readEntry(name, owner, storage.getItem(name)) ?? [])
        .filter((entry) => entry.pageId !== pageId && !alive.has(entry.pageId))
    },
    removeOrphan: ({ name }) => void attempt(() => storage.removeItem(name)),
    close: release,
  }
}

function attempt(work: () => void): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}

const lockName = (pageId: string) => `${PREFIX}:${pageId}`

// The browser ends a page's locks with the page, however it ends: that tells the living from the dead.
function holdLock(locks: LockManager | undefined, pageId: string): () => void {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  locks?.request(lockName(pageId), () => held).catch(() => release())
  return () => release()
}

/** Pages that are open. Where the browser cannot tell, none: sending a text twice does no harm. */
async function livingPages(locks: LockManager | undefined): Promise<Set<string>> {
  if (!locks) return new Set()
  const { held = [] } = await locks.query()
  return new Set(
    held.flatMap(({ name }) => (name?.startsWith(`${PREFIX}:`) ? [name.slice(PREFIX.length + 1)] : [])),
  )
}

/** Dossiers of an account that have unsent text on this device. */
export function dossiersWithUnsentText(storage: Storage, accountId: string): Set<string> {
  const prefix = `${PREFIX}:${accountId}:`
  return new Set(
    namesIn(storage)
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.slice(prefix.length).split(':')[0] ?? ''),
  )
}
