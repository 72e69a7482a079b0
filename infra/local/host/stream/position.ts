import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as z from 'zod'
import type { StreamPosition } from './client.ts'

const Position = z.object({ streamArn: z.string(), shardId: z.string(), sequenceNumber: z.string() })

export interface PositionStore {
  load(): StreamPosition | undefined
  save(position: StreamPosition): void
}

/**
 * Remembers in a file how far a stream was handled. Without a readable file the stream is read from its beginning:
 * handlers take every record for one that may come twice.
 */
export function positionFile(path: string): PositionStore {
  function load(): StreamPosition | undefined {
    try {
      return Position.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data
    } catch {
      return undefined
    }
  }

  function save(position: StreamPosition): void {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.new`, JSON.stringify(position))
    renameSync(`${path}.new`, path)
  }

  return { load, save }
}
