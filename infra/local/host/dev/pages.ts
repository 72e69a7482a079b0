import type { RequestListener, Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

export interface DevelopedPages {
  readonly listener: RequestListener
  close(): Promise<void>
}

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))

/** Serves the pages from source with Vite, which reloads them when they change; its socket shares `server`. */
export async function developPages(server: Server): Promise<DevelopedPages> {
  const vite = await createServer({
    configFile: `${ROOT}vite.config.ts`,
    server: { middlewareMode: true, ws: { server } },
    appType: 'spa',
    clearScreen: false,
  })
  return { listener: (request, response) => vite.middlewares(request, response), close: () => vite.close() }
}
