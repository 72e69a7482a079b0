import { mkdtemp, rm } from 'node:fs/promises'
import { type Server, createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LaunchFailure } from '../dynamodb/launch-failure.ts'
import { type Bucket, type S3State, handleS3 } from './handler.ts'
import { createScanner } from './scanner.ts'
import { BucketStore } from './store/bucket-store.ts'
import { MultipartUploads } from './store/multipart-uploads.ts'
import type { S3Options } from './types.ts'

export interface LocalS3 {
  /** Address for the SDK's `endpoint`, such as `http://127.0.0.1:8081`. */
  readonly url: string
  /** Resolves when every object that was written has its scanner's verdict. */
  scansDone(): Promise<void>
  close(): Promise<void>
}

/**
 * Starts a strict local S3: it verifies every signature, enforces POST policies, checksums, conditions, retention and
 * CORS, and keeps its objects in `dataDir` over restarts. Throws a `LaunchFailure` that says what to do.
 */
export async function startS3(options: S3Options): Promise<LocalS3> {
  const clock = options.clock ?? (() => new Date())
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'local-s3-')))
  const host = options.host ?? '127.0.0.1'
  const buckets = await openBuckets(options, dataDir, clock)
  const stores = [...buckets.values()].map(({ store }) => store)
  const scanner = options.scanner && createScanner(options.scanner, stores)
  const state: S3State = { options, buckets, scanner, clock }
  // An upload over a slow line may take longer than Node's five minutes for a request.
  const server = createServer(
    { requestTimeout: 0 },
    (request, response) => void handleS3(state, request, response),
  )
  const port = await listen(server, options.port, host)
  const scansDone = async () => scanner?.idle()
  return {
    url: `http://${host}:${port}`,
    scansDone,
    close: async () => {
      await stop(server)
      await scansDone()
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function openBuckets(
  options: S3Options,
  dataDir: string,
  clock: () => Date,
): Promise<ReadonlyMap<string, Bucket>> {
  const buckets = new Map<string, Bucket>()
  for (const setting of options.buckets) {
    const store = await BucketStore.open(setting, dataDir, clock)
    buckets.set(setting.name, { store, uploads: new MultipartUploads(store.folder, clock) })
  }
  return buckets
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new LaunchFailure(
              `Port ${port}, for the documents, is taken. Set PORT to another one, then start again.`,
            )
          : new LaunchFailure(`The local S3 cannot listen on ${host}:${port}: ${error.message}`),
      )
    })
    server.listen(port, host, () => {
      const address = server.address()
      resolve(address !== null && typeof address === 'object' ? address.port : port)
    })
  })
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
