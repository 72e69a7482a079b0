import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { argv } from 'node:process'
import { brotliCompressSync } from 'node:zlib'

/** Packs the fonts of the PDFs beside a function's bundle: `node --import tsx infra/bin/pack-fonts.ts FOLDER`. */
const FONTS = ['400Regular/IBMPlexSans_400Regular.ttf', '600SemiBold/IBMPlexSans_600SemiBold.ttf']
const PACKAGE = '@expo-google-fonts/ibm-plex-sans'

const [, , folder] = argv
if (!folder) throw new Error('Which folder?')
const require = createRequire(import.meta.url)
for (const font of FONTS) {
  const target = join(folder, 'node_modules', PACKAGE, font)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, brotliCompressSync(readFileSync(require.resolve(`${PACKAGE}/${font}`))))
}
