/** Stands in for the decoder of WOFF2 in functions that draw PDFs: their fonts are TrueType. */
export default function decompress(): never {
  throw new Error('Fonts in WOFF2 cannot be read here.')
}
