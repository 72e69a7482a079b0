import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LaunchFailure } from '../dynamodb/launch-failure.ts'
import { messageOf } from './plain.ts'

export interface DataFolder {
  readonly path: string
  /** Removes the folder if it was a temporary one. */
  leave(): void
}

/** Where the local portal keeps its data: `.local` in the repository, or what DATA_DIR names. */
export function dataDirectory(env: Readonly<Record<string, string | undefined>> = process.env): string {
  const named = env['DATA_DIR']
  // An empty one would be the folder in which somebody stands, and a reset would clear that.
  return named ? resolve(named) : fileURLToPath(new URL('../../../.local', import.meta.url))
}

/** Enough for the database and its journal to open; demonstration data needs about half of it. */
const LEAST_FREE_BYTES = 64 * 1024 * 1024

/**
 * Opens the folder in which an instance keeps its data, or a temporary one. `fresh` clears it first. Throws a
 * `LaunchFailure` that says what to do about a folder that cannot be used or a disk that is full.
 */
export function openDataFolder(path: string | undefined, fresh: boolean): DataFolder {
  if (path === undefined) {
    const temporary = mkdtempSync(join(tmpdir(), 'concordia-'))
    return { path: temporary, leave: () => rmSync(temporary, { recursive: true, force: true }) }
  }
  try {
    if (fresh) rmSync(path, { recursive: true, force: true })
    mkdirSync(path, { recursive: true })
  } catch (error) {
    throw new LaunchFailure(
      `The data folder ${path} cannot be used: ${messageOf(error)}. Remove what stands in its place, or give yourself write permission.`,
    )
  }
  const { bavail, bsize } = statfsSync(path)
  if (bavail * bsize < LEAST_FREE_BYTES) {
    throw new LaunchFailure(
      `The disk that holds ${path} is full: less than 64 MB are left. Free some space, then start again.`,
    )
  }
  return { path, leave: () => undefined }
}
