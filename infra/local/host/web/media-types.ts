import { extname } from 'node:path'

/** Types of the files that a built site holds, by their extension. */
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.ico': 'image/vnd.microsoft.icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
}

/** The media type by which S3 knows a file of this name. */
export const mediaTypeOf = (name: string): string =>
  TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream'

/** Types that CloudFront compresses, as far as a site has them ("File types that CloudFront compresses"). */
export const isCompressible = (type: string): boolean =>
  /^text\/|^application\/(?:json|xml|javascript|wasm|manifest\+json)$|^image\/(?:svg\+xml|vnd\.microsoft\.icon)$|^font\/(?:ttf|otf)$/.test(
    type,
  )
