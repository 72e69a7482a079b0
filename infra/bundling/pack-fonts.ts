import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { FONT_FILES } from '../../functions/output/pdf/fonts.ts'

/**
 * Packs the fonts of the PDFs into one file beside a function's bundle, as `functions/output/pdf/fonts.ts` reads it:
 * each behind its length in four bytes. Two weights of one typeface have half of their tables in common, and the packer
 * finds it.
 */
export function packFonts(folder: string, quality = constants.BROTLI_MAX_QUALITY): void {
  const parts = Object.values(FONT_FILES).flatMap((file) => {
    const bytes = readFileSync(file())
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    return [length, bytes]
  })
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality }
  writeFileSync(join(folder, 'fonts.br'), brotliCompressSync(Buffer.concat(parts), { params }))
}
