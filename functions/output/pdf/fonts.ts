import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { brotliDecompressSync } from 'node:zlib'

const require = createRequire(import.meta.url)

/** IBM Plex Sans (OFL): Latin with every accent of the region, Greek, Cyrillic, arrows, French spaces, even figures. */
const FILES = {
  regular: () => require.resolve('@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf'),
  bold: () => require.resolve('@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf'),
} as const

export type FontName = keyof typeof FILES

const TRUETYPE = 0x00_01_00_00

/** Bytes of a font. A function's bundle holds the package's files under the same path, packed (`fonts` of `Handler`). */
function readFont(name: FontName): Buffer {
  const bytes = readFileSync(FILES[name]())
  return bytes.readUInt32BE(0) === TRUETYPE ? bytes : brotliDecompressSync(bytes)
}

const read = new Map<FontName, Buffer>()

/** A font, read once. */
export function fontBytes(name: FontName): Buffer {
  const bytes = read.get(name) ?? readFont(name)
  read.set(name, bytes)
  return bytes
}
