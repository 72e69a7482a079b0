import type { Deps } from '../deps.ts'
import { uploadStream } from '../storage/upload-stream.ts'
import { noteRun, Overtaken, takeOver } from './export.store.ts'

/** How often a run says how far it is, in milliseconds. */
const BEAT_MS = 1000

interface FileToMake {
  name: string
  mediaType: string
  bytes: AsyncIterable<Uint8Array>
}

/** Gives the file of a run, which tells `passed` how much went by. */
type Prepare = (passed: (count: number) => void) => Promise<FileToMake>

/**
 * Makes a file that somebody asked for and sends it to the store as it is made. May be called again at any moment: a
 * new run overtakes an earlier one and starts anew, and a file that is there stays. Throws where it failed, so that it
 * is tried again; whoever asked is told meanwhile.
 */
export async function makeFile(deps: Deps, id: string, prepare: Prepare): Promise<void> {
  const run = deps.newId('message')
  if (!(await takeOver(deps.table, id, run, deps.now()))) return
  try {
    await make(deps, { id, run }, prepare)
  } catch (error) {
    if (error instanceof Overtaken) return
    await noteRun(deps.table, id, run, { state: 'failed', finishedAt: deps.now() })
    throw error
  }
}

interface Run {
  id: string
  run: string
}

async function make(deps: Deps, { id, run }: Run, prepare: Prepare): Promise<void> {
  const progress = { done: 0 }
  const { name, mediaType, bytes } = await prepare((count) => {
    progress.done += count
  })
  const objectKey = `${id}/${run}/${name}`
  const target = { bucket: deps.config.exportsBucket, key: objectKey, mediaType }
  const size = await uploadStream(deps.s3, target, telling(deps, { id, run }, progress, bytes))
  await noteRun(deps.table, id, run, {
    state: 'done',
    done: progress.done,
    size,
    objectKey,
    finishedAt: deps.now(),
  })
}

/** Passes the bytes on and says, once a second, how far they are. */
async function* telling(
  { table, now }: Deps,
  { id, run }: Run,
  progress: { done: number },
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let told = performance.now()
  for await (const chunk of bytes) {
    yield chunk
    if (performance.now() - told < BEAT_MS) continue
    told = performance.now()
    await noteRun(table, id, run, { done: progress.done, beatAt: now() })
  }
}
