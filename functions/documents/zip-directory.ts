/** An entry of a zip, as its central directory tells it (APPNOTE 4.3.12). */
export interface ZipEntry {
  name: string
  isEncrypted: boolean
  /** 0 stored, 8 deflated. */
  method: number
  /** Bytes in the file. */
  packedSize: number
  /** Where its local header begins in the file. */
  at: number
}

const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06])
const ENTRY = 0x02014b50

/** Where the central directory begins in the end of a file, from the record that closes it (APPNOTE 4.3.16). */
function directoryStart(tail: Buffer): number | undefined {
  const end = tail.lastIndexOf(END_OF_DIRECTORY)
  if (end < 0 || end + 22 > tail.length) return undefined
  const start = end - tail.readUInt32LE(end + 12)
  return start < 0 ? undefined : start
}

/** Entries of a zip; undefined where the end of the file, `tail`, holds no whole directory. */
export function readDirectory(tail: Buffer): ZipEntry[] | undefined {
  const start = directoryStart(tail)
  if (start === undefined) return undefined
  const entries: ZipEntry[] = []
  let at = start
  while (at + 46 <= tail.length && tail.readUInt32LE(at) === ENTRY) {
    const [name, extra, comment] = [28, 30, 32].map((field) => tail.readUInt16LE(at + field))
    const nameEnd = at + 46 + (name ?? 0)
    entries.push({
      name: tail.toString('utf8', at + 46, nameEnd),
      isEncrypted: (tail.readUInt16LE(at + 8) & 1) === 1,
      method: tail.readUInt16LE(at + 10),
      packedSize: tail.readUInt32LE(at + 20),
      at: tail.readUInt32LE(at + 42),
    })
    at = nameEnd + (extra ?? 0) + (comment ?? 0)
  }
  return entries
}
