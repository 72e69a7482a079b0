import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { packFonts } from './pack-fonts.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A module whose presence in a bundle says that the function draws PDFs. */
const FONT_READER = `${ROOT}functions/output/pdf/fonts.ts`

/**
 * What a few lines stand in for. The SDK knows a dozen ways to credentials, and a function gets its own by its
 * environment; PDFKit's font reader carries half a megabyte for a font format that we do not use (WOFF2).
 */
const SMALLER = {
  '@aws-sdk/credential-provider-node': `${ROOT}infra/bundling/environment-credentials.ts`,
  'brotli/decompress.js': `${ROOT}infra/bundling/no-woff2.ts`,
}

/**
 * Writes a function as one minified ESM file with the AWS SDK in it, so that it loads fast, and the fonts of the PDFs
 * beside it where it draws any. `entry` is an absolute path, `folder` is there. Throws when it does not build.
 */
export async function bundleFunction(entry: string, folder: string): Promise<void> {
  const bundle = await rolldown({
    input: entry,
    cwd: ROOT,
    platform: 'node',
    // The oldest Node on which the local host runs the very same file.
    transform: { target: 'node20' },
    resolve: { mainFields: ['module', 'main'], alias: SMALLER },
    onLog: refuse,
  })
  try {
    const { output } = await bundle.write({
      file: `${folder}/index.mjs`,
      format: 'esm',
      minify: true,
      codeSplitting: false,
      comments: { legal: false },
    })
    if (output[0].moduleIds.includes(FONT_READER)) packFonts(folder)
  } finally {
    await bundle.close()
  }
}

/** A warning of ours is a mistake of ours; how others wrote their packages is not to be mended here. */
function refuse(level: string, log: { code?: string; id?: string; message: string }): void {
  const isOurs = log.id !== undefined && !log.id.includes('node_modules')
  if (isOurs && level === 'warn') throw new Error(log.message)
}
