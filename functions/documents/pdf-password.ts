import { createCipheriv, createHash } from 'node:crypto'

/** What the standard security handler says of a PDF (ISO 32000-2, 7.6.4), with the first half of the file's own id. */
export interface Encryption {
  /** Names, numbers and strings (as bytes) of the encryption dictionary by their key; of inner dictionaries nothing. */
  entries: ReadonlyMap<string, string>
  fileId: Buffer
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** A string in brackets, without its escapes (7.3.4.2). */
const unescaped = (text: string) =>
  text.replaceAll(/\\([0-7]{1,3}|\r\n|[\s\S])/gu, (_all, escape: string) => {
    if (/^[0-7]/u.test(escape)) return String.fromCharCode(Number.parseInt(escape, 8) & 255)
    return /^[\r\n]/u.test(escape) ? '' : (ESCAPES[escape] ?? escape)
  })

const fromHex = (text: string) => {
  const digits = text.replaceAll(/[^0-9a-f]/giu, '')
  return Buffer.from(digits.padEnd(digits.length + (digits.length % 2), '0'), 'hex').toString('latin1')
}

/** Where the string in brackets that begins at `start` is over: brackets inside of it come in pairs. */
function endOfString(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '\\') at += 1
    else if (sign === '(') depth += 1
    else if (sign === ')' && (depth -= 1) === 0) return at
  }
  return text.length
}

/** Words of a PDF's source text, each with what it says: strings as their bytes, one sign a byte. */
function* wordsOf(text: string): Generator<{ word: string; value: string }> {
  const word = /<<|>>|<([0-9a-fA-F\s]*)>|\(|\/?[^\s()<>[\]/%]+|[[\]]/gu
  for (let found = word.exec(text); found; found = word.exec(text)) {
    const [sign, hex] = found
    if (sign !== '(') yield { word: sign, value: hex === undefined ? sign : fromHex(hex) }
    else {
      const end = endOfString(text, found.index)
      word.lastIndex = end + 1
      yield { word: '()', value: unescaped(text.slice(found.index + 1, end)) }
    }
  }
}

/** Entries of the dictionary with which a text begins. */
export function readEntries(text: string): Map<string, string> {
  const entries = new Map<string, string>()
  let depth = 0
  let key: string | undefined
  for (const { word, value } of wordsOf(text)) {
    if (word === '<<') depth += 1
    else if (word === '>>' && (depth -= 1) === 0) return entries
    else if (depth === 1 && key === undefined && word.startsWith('/')) key = word.slice(1)
    else if (depth === 1 && key !== undefined) {
      entries.set(key, value)
      key = undefined
    }
  }
  return entries
}

/** First half of the id that a trailer gives its file; nothing where it gives none. */
export function readFileId(trailer: string): Buffer {
  const [, half] = wordsOf(/\/ID\s*(\[[\s\S]*)/u.exec(trailer)?.[1] ?? '')
  return Buffer.from(half?.value ?? '', 'latin1')
}

/** What fills a password up to 32 bytes; an empty one is nothing else (7.6.4.3.2). */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')

const md5 = (...parts: Buffer[]) => createHash('md5').update(Buffer.concat(parts)).digest()

/** Node’s own library has RC4 no more. Here nothing is kept secret by it: it only tells whether a password fits. */
function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index)
  const at = (index: number) => state[index & 255] ?? 0
  const swap = (one: number, other: number) => {
    ;[state[one], state[other]] = [at(other), at(one)]
  }
  for (let one = 0, other = 0; one < 256; one += 1) {
    other = (other + at(one) + (key[one % key.length] ?? 0)) & 255
    swap(one, other)
  }
  let other = 0
  return Buffer.from(
    bytes.map((byte, index) => {
      const one = (index + 1) & 255
      other = (other + at(one)) & 255
      swap(one, other)
      return byte ^ at(at(one) + at(other))
    }),
  )
}

/** Whether the empty password opens a file of revisions 2 to 4 (algorithms 2, 4 and 5). */
function fitsOld({ entries, fileId }: Encryption, revision: number): boolean {
  const bytes = (name: string) => Buffer.from(entries.get(name) ?? '', 'latin1')
  const permissions = Buffer.alloc(4)
  permissions.writeInt32LE(Number(entries.get('P') ?? 0) | 0)
  const isPlain = revision >= 4 && entries.get('EncryptMetadata') === 'false'
  const bits = revision >= 4 ? 128 : Number(entries.get('Length') ?? 40)
  const length = revision === 2 ? 5 : Math.min(16, Math.max(5, bits / 8))
  let key = md5(PADDING, bytes('O').subarray(0, 32), permissions, fileId, Buffer.alloc(isPlain ? 4 : 0, 255))
  const rounds = revision === 2 ? 0 : 50
  for (let round = 0; round < rounds; round += 1) key = md5(key.subarray(0, length))
  key = key.subarray(0, length)
  if (revision === 2) return rc4(key, PADDING).equals(bytes('U').subarray(0, 32))
  let expected: Buffer = md5(PADDING, fileId)
  for (let round = 0; round < 20; round += 1)
    expected = rc4(Buffer.from(key.map((byte) => byte ^ round)), expected)
  return expected.equals(bytes('U').subarray(0, 16))
}

/** The hash of a password in revision 6 (algorithm 2.B). */
export function hashOfRevision6(password: Buffer, salt: Buffer): Buffer {
  let key = createHash('sha256').update(password).update(salt).digest()
  let mixed = Buffer.alloc(0)
  for (let round = 0; round < 64 || (mixed.at(-1) ?? 0) > round - 32; round += 1) {
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(
      false,
    )
    mixed = cipher.update(Buffer.concat(Array.from({ length: 64 }, () => [password, key]).flat()))
    const rest = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3
    key = createHash(['sha256', 'sha384', 'sha512'][rest] ?? 'sha256')
      .update(mixed)
      .digest()
  }
  return key.subarray(0, 32)
}

/** Whether the empty password opens a file of revisions 5 and 6 (algorithm 11). */
function fitsNew({ entries }: Encryption, revision: number): boolean {
  const user = Buffer.from(entries.get('U') ?? '', 'latin1')
  const salt = user.subarray(32, 40)
  const hash =
    revision === 5 ? createHash('sha256').update(salt).digest() : hashOfRevision6(Buffer.alloc(0), salt)
  return hash.equals(user.subarray(0, 32))
}

/**
 * Whether an encrypted PDF opens without anybody typing a password: only printing, copying or changing it is
 * restricted then. A file that is locked by a certificate, or in a way that is not known here, does not.
 */
export function opensFreely(encryption: Encryption): boolean {
  if (encryption.entries.get('Filter') !== '/Standard') return false
  const revision = Number(encryption.entries.get('R'))
  if (revision >= 2 && revision <= 4) return fitsOld(encryption, revision)
  return (revision === 5 || revision === 6) && fitsNew(encryption, revision)
}
