import type { MediaType } from '../../shared/documents/file-rules.ts'
import { readDirectory } from './zip-directory.ts'

/** How a file begins. Sources: ISO 32000-1 (PDF), ITU T.81 (JPEG), ISO/IEC 15948 (PNG), RFC 9649 (WebP). */
const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0) =>
  signature.every((byte, index) => bytes[at + index] === byte)

const text = (letters: string) => [...letters].map((letter) => letter.charCodeAt(0))

const PDF = text('%PDF-')
const ZIP = [0x50, 0x4b, 0x03, 0x04]

// Readers accept a PDF whose header stands within the first kilobyte (ISO 32000-1, annex H, note 13).
const isPdf = (head: Uint8Array) =>
  head.subarray(0, 1024).some((_byte, index) => startsWith(head, PDF, index))

const SIMPLE: readonly [MediaType, (head: Uint8Array) => boolean][] = [
  ['image/jpeg', (head) => startsWith(head, [0xff, 0xd8, 0xff])],
  ['image/png', (head) => startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['image/webp', (head) => startsWith(head, text('RIFF')) && startsWith(head, text('WEBP'), 8)],
  ['application/pdf', isPdf],
]

// OpenDocument keeps its type first and uncompressed; Office Open XML is told by the names in its directory.
const OPEN_DOCUMENT: readonly MediaType[] = [
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
]
const OFFICE: readonly [string, MediaType][] = [
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]

function typeOfZip(head: Uint8Array, tail: Uint8Array): MediaType | undefined {
  const start = Buffer.from(head.subarray(0, 256)).toString('latin1')
  const open = OPEN_DOCUMENT.find((media) => start.includes(`mimetype${media}`))
  if (open) return open
  const names = (readDirectory(Buffer.from(tail)) ?? []).map(({ name }) => name)
  // A document with macros is another type than its extension says (`docm`, `xlsm`).
  const hasMacros = names.some((name) => name.endsWith('vbaProject.bin'))
  if (hasMacros || !names.includes('[Content_Types].xml')) return undefined
  return OFFICE.find(([folder]) => names.some((name) => name.startsWith(folder)))?.[1]
}

/**
 * What a file is by its bytes, whatever its name says, or undefined for what no call accepts. `head` and `tail` are
 * its first and last bytes (64 kB and 256 kB are enough; they may overlap).
 */
export function findType(head: Uint8Array, tail: Uint8Array): MediaType | undefined {
  if (startsWith(head, ZIP)) return typeOfZip(head, tail)
  return SIMPLE.find(([, matches]) => matches(head))?.[0]
}
