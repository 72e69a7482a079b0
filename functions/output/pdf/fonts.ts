import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { brotliDecompressSync } from 'node:zlib'

const require = createRequire(import.meta.url)

/** IBM Plex Sans (OFL): Latin with every accent of the region, Greek, Cyrillic, arrows, French spaces, even figures. */
export const FONT_FILES = {
  regular: () => require.resolve('@expo-google-fonts/ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf'),
  bold: () => require.resolve('@expo-google-fonts/ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf'),
} as const

export type FontName = keyof typeof FONT_FILES

type Fonts = Record<FontName, Buffer>

/** Beside a function's bundle stand all fonts in one packed file: `packFonts` of the stack. */
const PACKED = new URL('fonts.br', import.meta.url)

let fonts: Fonts | undefined

/** Bytes of a font; all are read once. */
export function fontBytes(name: FontName): Buffer {
  fonts ??= existsSync(PACKED) ? unpack(readFileSync(PACKED)) : fromPackage()
  return fonts[name]
}

const fromPackage = (): Fonts => ({
  regular: readFileSync(FONT_FILES.regular()),
  bold: readFileSync(FONT_FILES.bold()),
})

/** Each font stands behind its length in four bytes, in the order of `FONT_FILES`. */
function unpack(packed: Buffer): Fonts {
  const bytes = brotliDecompressSync(packed)
  const boldAt = 4 + bytes.readUInt32BE(0)
  return { regular: bytes.subarray(4, boldAt), bold: bytes.subarray(boldAt + 4) }
}
