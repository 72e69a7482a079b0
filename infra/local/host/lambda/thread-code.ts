import { readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'

let compiled: URL | undefined

/** The code of `thread.ts` as plain JavaScript in an address that a `Worker` can load; made once. */
export function threadCode(): URL {
  compiled ??= compile(new URL('thread.ts', import.meta.url))
  return compiled
}

function compile(file: URL): URL {
  const { code } = transformSync(readFileSync(file, 'utf8'), {
    loader: 'ts',
    format: 'esm',
    target: 'node20',
  })
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`)
}
