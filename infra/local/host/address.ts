import { type RequestListener, type Server, createServer } from 'node:http'
import { LaunchFailure } from '../dynamodb/launch-failure.ts'
import { listen, stop } from './listening.ts'
import { messageOf } from './plain.ts'

/** The portal's address, taken before there is anything to answer with: other parts want to know it. */
export interface Address {
  readonly url: string
  readonly server: Server
  /** From here on requests are answered by `listener`; before, they are asked to come back. */
  serve(listener: RequestListener): void
  close(): Promise<void>
}

/** Takes a port of this machine; 0 takes a free one. Throws a `LaunchFailure` if it cannot be had. */
export async function takeAddress(port: number): Promise<Address> {
  let current: RequestListener = (_, response) => {
    response
      .writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain' })
      .end('The portal is starting.')
  }
  const server = createServer((request, response) => current(request, response))
  const taken = await listen(server, port).catch((error: unknown) => {
    throw explain(error, port)
  })
  return {
    url: `http://localhost:${taken}`,
    server,
    serve: (listener) => {
      current = listener
    },
    close: () => stop(server),
  }
}

/** Throws a `LaunchFailure` if the portal or its documents, one port higher, could not have their port. */
export async function assertPortsFree(port: number): Promise<void> {
  for (const each of [port, port + 1]) {
    const address = await takeAddress(each)
    await address.close()
  }
}

function explain(error: unknown, port: number): LaunchFailure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return new LaunchFailure(
      `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${elsewhere(port)} npm start`,
    )
  }
  if (code === 'EACCES') {
    return new LaunchFailure(
      `Port ${port} may not be used without special rights. Choose one above 1023: PORT=8080 npm start`,
    )
  }
  return new LaunchFailure(`Port ${port} cannot be used: ${messageOf(error)}`)
}

const elsewhere = (port: number): number => (port < 60_000 ? port + 10 : 8080)
