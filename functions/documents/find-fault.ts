import { inflateRawSync } from 'node:zlib'
import type { DocumentFault } from '../../shared/documents/document.ts'
import type { MediaType } from '../../shared/documents/file-rules.ts'
import { opensFreely, readEntries, readFileId } from './pdf-password.ts'
import { readDirectory, type ZipEntry } from './zip-directory.ts'

/** A file of which any stretch can be read, without having all of it in memory. */
export interface ByteSource {
  size: number
  /** Its first and last bytes. */
  head: Buffer
  tail: Buffer
  read: (start: number, end: number) => Promise<Buffer>
}

type Fault = Extract<DocumentFault, 'encrypted' | 'broken'> | undefined

/** A trailer, or the dictionary of a cross-reference stream, is never far longer. Bytes. */
const STRETCH = 64 * 1024

/** What stands where the last `startxref` points: the cross-reference table or stream (ISO 32000-1, 7.5.5 and 7.5.8). */
async function crossReference(source: ByteSource, end: string): Promise<string | undefined> {
  const [, digits] = [...end.matchAll(/startxref\s+(\d+)/gu)].at(-1) ?? []
  if (digits === undefined) return ''
  const at = Number(digits)
  if (at >= source.size) return undefined
  return (await source.read(at, Math.min(source.size, at + STRETCH))).toString('latin1')
}

/** A dictionary of document information that names an encryption dictionary (ISO 32000-1, 7.6.1). */
const ENCRYPT = /\/Encrypt\s*(?:(\d+)\s+(\d+)\s+R|(<<[\s\S]*))/u
/** The pages' own node without a page in it. */
const NO_PAGE = /\/Type\s*\/Pages\b[^>]{0,200}\/Count\s+0\b|\/Count\s+0\b[^>]{0,200}\/Type\s*\/Pages\b/u

/** Stretches in which a file is searched for one of its objects, and by how much they overlap. Bytes. */
const SEARCHED = 4 * 1024 * 1024
const OVERLAP = 16 * 1024

/**
 * The text of an object that stands in a file by itself, as an encryption dictionary always does (7.5.7). It is looked
 * for near the ends first, where most programs put it, and from the end on: the latest of its number counts.
 */
async function findObject(source: ByteSource, [number, generation]: [string, string]): Promise<string> {
  const begin = new RegExp(`(?<!\\d)${number}\\s+${generation}\\s+obj\\s*(?=<<)`, 'gu')
  const after = (bytes: Buffer) => {
    const text = bytes.toString('latin1')
    const last = [...text.matchAll(begin)].at(-1)
    return last && text.slice(last.index + last[0].length)
  }
  const near = after(source.tail) ?? after(source.head)
  if (near !== undefined) return near
  for (let end = source.size - source.tail.length + OVERLAP; end > OVERLAP; end -= SEARCHED) {
    const found = after(await source.read(Math.max(0, end - SEARCHED - OVERLAP), end))
    if (found !== undefined) return found
  }
  return ''
}

/** Whether an encrypted file wants a password from whoever opens it; many only forbid to print or to copy. */
async function wantsPassword(source: ByteSource, trailer: string): Promise<boolean> {
  const [, number, generation, inline] = ENCRYPT.exec(trailer) ?? []
  const dictionary = inline ?? (await findObject(source, [number ?? '', generation ?? '']))
  return !opensFreely({ entries: readEntries(dictionary), fileId: readFileId(trailer) })
}

async function pdfFault(source: ByteSource): Promise<Fault> {
  const end = source.tail.toString('latin1')
  // Cut off on its way from a scanner or a memory card: the end that each writer puts last is not there.
  if (!end.includes('%%EOF') || !/startxref|trailer/u.test(end)) return 'broken'
  const references = await crossReference(source, end)
  if (references === undefined) return 'broken'
  // The dictionary ends where a stream begins; what follows is packed, and says nothing to a reader of text.
  const [dictionary = ''] = references.split(/\bstream\r?\n/u)
  const trailer = end.slice(Math.max(0, end.lastIndexOf('trailer')))
  const encrypted = [dictionary, trailer].find((text) => ENCRYPT.test(text))
  if (encrypted !== undefined && (await wantsPassword(source, encrypted))) return 'encrypted'
  const head = source.head.toString('latin1')
  return NO_PAGE.test(head) || NO_PAGE.test(end) ? 'broken' : undefined
}

/** The text of a small entry. */
async function entryText(source: ByteSource, { at, method, packedSize }: ZipEntry): Promise<string> {
  const local = await source.read(at, at + 30)
  const start = at + 30 + local.readUInt16LE(26) + local.readUInt16LE(28)
  const packed = await source.read(start, start + packedSize)
  const bytes = method === 8 ? inflateRawSync(packed, { maxOutputLength: 4 * 1024 * 1024 }) : packed
  return bytes.toString('utf8')
}

async function zipFault(source: ByteSource): Promise<Fault> {
  const entries = readDirectory(source.tail)
  if (!entries || entries.length === 0) return 'broken'
  if (entries.some(({ isEncrypted }) => isEncrypted)) return 'encrypted'
  if (entries.some(({ at, packedSize }) => at + 30 + packedSize > source.size)) return 'broken'
  const manifest = entries.find(({ name }) => name === 'META-INF/manifest.xml')
  if (!manifest) return undefined
  try {
    // OpenDocument says of each encrypted entry how it was encrypted (ODF 1.3, part 2, 4.4).
    return (await entryText(source, manifest)).includes('encryption-data') ? 'encrypted' : undefined
  } catch {
    return 'broken'
  }
}

const COMPOUND_FILE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le')
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04])

/** Word and Excel put a document with a password into a file of another kind (MS-OFFCRYPTO 2.3.4.4). */
const isLockedOffice = ({ head, tail }: ByteSource) =>
  head.subarray(0, 8).equals(COMPOUND_FILE) &&
  (head.includes(ENCRYPTED_PACKAGE) || tail.includes(ENCRYPTED_PACKAGE))

/**
 * Why nobody could read a file though its bytes arrived: it wants a password, or it is damaged. Reads its first and
 * last bytes and a stretch in between, whatever its size.
 */
export async function findFault(source: ByteSource, mediaType: MediaType | undefined): Promise<Fault> {
  if (mediaType === 'application/pdf') return pdfFault(source)
  if (isLockedOffice(source)) return 'encrypted'
  return source.head.subarray(0, 4).equals(ZIP) ? zipFault(source) : undefined
}
