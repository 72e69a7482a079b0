import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { isCompressible, mediaTypeOf } from './media-types.ts'

/** A `BucketDeployment` of the template: which files of a folder lie in the site's bucket, and how they are kept. */
export interface SiteDeployment {
  readonly folder: string
  /** Patterns with `*`; a file that both lists name is included (as `aws s3 sync --exclude … --include …`). */
  readonly exclude: readonly string[]
  readonly include: readonly string[]
  readonly cacheControl: string | undefined
}

export interface SiteFile {
  readonly type: string
  readonly cacheControl: string | undefined
  /** With quotation marks. */
  readonly etag: string
  readonly plain: Buffer
  /** Only where CloudFront would compress the file. */
  readonly compressed: { readonly br: Buffer; readonly gzip: Buffer } | undefined
}

/** Gives the file of a path (`/assets/main.js`), or `undefined`. */
export type Site = (path: string) => Promise<SiteFile | undefined>

const SMALLEST_COMPRESSED = 1_000
const LARGEST_COMPRESSED = 10_000_000

/**
 * Plays the site's bucket and CloudFront's cache before it: reads and compresses each file once. Synthesized assets
 * never change, since their folder is named by their hash.
 */
export function createSite(deployments: readonly SiteDeployment[]): Site {
  const files = new Map<string, Promise<SiteFile | undefined>>()
  return (path) => {
    const known = files.get(path)
    if (known !== undefined) return known
    const file = load(path, deployments)
    files.set(path, file)
    // Paths that are asked for in vain are not remembered: there may be any number of them.
    void file.then((found) => (found === undefined ? files.delete(path) : undefined))
    return file
  }
}

async function load(path: string, deployments: readonly SiteDeployment[]): Promise<SiteFile | undefined> {
  const name = nameOf(path)
  if (name === undefined) return undefined
  // A later deployment overwrites what an earlier one put there.
  for (const deployment of deployments.toReversed()) {
    if (!includes(deployment, name)) continue
    const plain = await readFile(join(deployment.folder, name)).catch(() => undefined)
    if (plain !== undefined) return await describe(name, plain, deployment)
  }
  return undefined
}

/** The key in the bucket; `undefined` for a path that is malformed or would leave the folder. */
function nameOf(path: string): string | undefined {
  try {
    const name = normalize(decodeURIComponent(path)).replace(/^\/+/, '')
    return name === '' || name.startsWith('..') || name.includes('\0') ? undefined : name
  } catch {
    return undefined
  }
}

function includes(deployment: SiteDeployment, name: string): boolean {
  const fits = (pattern: string) => wildcard(pattern).test(name)
  return deployment.include.some(fits) || !deployment.exclude.some(fits)
}

function wildcard(pattern: string): RegExp {
  const parts = pattern.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`)
}

async function describe(name: string, plain: Buffer, deployment: SiteDeployment): Promise<SiteFile> {
  const type = mediaTypeOf(name)
  const hasFittingSize = plain.length >= SMALLEST_COMPRESSED && plain.length <= LARGEST_COMPRESSED
  return {
    type,
    cacheControl: deployment.cacheControl,
    etag: `"${createHash('md5').update(plain).digest('hex')}"`,
    plain,
    compressed: hasFittingSize && isCompressible(type) ? await compress(plain) : undefined,
  }
}

async function compress(plain: Buffer): Promise<{ br: Buffer; gzip: Buffer }> {
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    promisify(gzip)(plain),
  ])
  return { br, gzip: gz }
}
