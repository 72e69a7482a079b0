import { strToU8, zipSync, type Zippable } from 'fflate'
import PDFDocument from 'pdfkit'
import { getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { findFault } from './find-fault.ts'
import { findType } from './find-type.ts'
import { hashOfRevision6 } from './pdf-password.ts'

/** Looks at bytes as the inspection does: their head, their tail, and stretches that are read when asked for. */
function look(bytes: Buffer) {
  const [head, tail] = [bytes.subarray(0, 64 * 1024), bytes.subarray(-256 * 1024)]
  const read = async (start: number, end: number) => bytes.subarray(start, end)
  return findFault({ size: bytes.length, head, tail, read }, findType(head, tail))
}

/** A PDF as a program writes it. */
function write(options: PDFKit.PDFDocumentOptions, pages = 3): Promise<Buffer> {
  return new Promise((resolve) => {
    const document = new PDFDocument(options)
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    for (let page = 1; page < pages; page += 1) document.text('Statuts de l’association').addPage()
    document.end()
  })
}

/** A large PDF whose cross-reference stands in its middle, far from both ends, as in a linearised one. */
function withDistantReferences(dictionary: string): Buffer {
  const filler = Buffer.alloc(600 * 1024, '% a page of a scan\n')
  const start = Buffer.concat([Buffer.from('%PDF-1.5\n'), filler])
  const references = Buffer.from(
    `7 0 obj\n<< /Type /XRef ${dictionary} >>\nstream\n/Encrypt 1 0 R\nendstream\nendobj\n`,
  )
  return Buffer.concat([start, references, filler, Buffer.from(`startxref\n${start.length}\n%%EOF\n`)])
}

/** A file of revision 5 with the hash that revision 6 makes of a password (ISO 32000-2); its length stays. */
function asRevision6(bytes: Buffer, password: string): Buffer {
  const salts = Buffer.from('validate and key')
  const hash = hashOfRevision6(Buffer.from(password), salts.subarray(0, 8))
  const user = Buffer.concat([hash, salts]).toString('hex')
  const text = bytes.toString('latin1').replace('/R 5', '/R 6')
  return Buffer.from(text.replace(/\/U <[0-9a-f]{96}>/u, `/U <${user}>`), 'latin1')
}

/** The same file with strings in brackets where it had digits, some of their bytes escaped. */
function withStringsInBrackets(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1').replaceAll(/<([0-9a-f]{32,})>/gu, (_all, digits: string) => {
    const signs = Buffer.from(digits, 'hex').toString('latin1')
    return `(${signs.replaceAll(/[()\\\r]/gu, (sign) => `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`)})`
  })
  const moved = text.replace(/startxref\s+\d+/u, `startxref\n${text.lastIndexOf('xref\n0')}`)
  return Buffer.from(moved, 'latin1')
}

/** The same file after ten megabytes of pages, with ten more before the references: both ends tell nothing. */
function withDistantDictionary(bytes: Buffer): Buffer {
  const filler = Buffer.alloc(10 * 1024 * 1024, '% a page of a scan\n').toString('latin1')
  const text = bytes.toString('latin1')
  const at = text.lastIndexOf('xref\n0')
  const grown = `%PDF-1.7\n${filler}${text.slice(0, at)}${filler}`
  const end = text.slice(at).replace(/startxref\s+\d+/u, `startxref\n${grown.length}`)
  return Buffer.from(grown + end, 'latin1')
}

const zipped = (entries: Zippable) => Buffer.from(zipSync(entries))
const ODT: Zippable = { mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] }
const DOCX: Zippable = { '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') }

describe('a PDF', () => {
  test('as programs write it is fine, in every version', async () => {
    for (const pdfVersion of ['1.3', '1.5', '1.7'] as const)
      expect(await look(await write({ pdfVersion }))).toBeUndefined()
    expect(await look(withDistantReferences('/Root 1 0 R'))).toBeUndefined()
  })

  test('that asks for a password is noticed, however it is encrypted', async () => {
    const ways = ['1.3', '1.4', '1.6', '1.7ext3'] as const
    for (const pdfVersion of ways)
      expect(await look(await write({ pdfVersion, userPassword: 'secret' }))).toBe('encrypted')
    expect(await look(withDistantReferences('/Root 1 0 R /Encrypt 9 0 R'))).toBe('encrypted')
  })

  test('that only forbids to print or to copy opens for everybody, and is fine', async () => {
    const ways = ['1.3', '1.4', '1.5', '1.6', '1.7', '1.7ext3'] as const
    for (const pdfVersion of ways) {
      const restricted = await write({ pdfVersion, ownerPassword: 'secret', permissions: {} })
      expect(restricted.includes('/Encrypt')).toBe(true)
      expect((await getDocumentProxy(new Uint8Array(restricted))).numPages).toBe(3)
      expect(await look(restricted), pdfVersion).toBeUndefined()
    }
  })

  test('is found free or locked wherever its dictionary of encryption stands, and however it is written', async () => {
    const [free, locked] = [{ ownerPassword: 'o' }, { ownerPassword: 'o', userPassword: 'u' }]
    for (const [passwords, fault] of [
      [free, undefined],
      [locked, 'encrypted'],
    ] as const)
      for (const pdfVersion of ['1.4', '1.7ext3'] as const) {
        const whole = await write({ pdfVersion, ...passwords })
        expect(await look(withStringsInBrackets(whole))).toBe(fault)
        expect(await look(withDistantDictionary(whole))).toBe(fault)
      }
  })

  test('of the newest encryption is judged as a reader of PDFs judges it', async () => {
    const whole = await write({ pdfVersion: '1.7ext3', ownerPassword: 'o' })
    for (const [password, fault] of [
      ['', undefined],
      ['u', 'encrypted'],
    ] as const) {
      const bytes = asRevision6(whole, password)
      const isOpened = await getDocumentProxy(new Uint8Array(bytes)).then(
        () => true,
        () => false,
      )
      expect({ isOpened, fault: await look(bytes) }).toEqual({ isOpened: fault === undefined, fault })
    }
  })

  test('that was cut off anywhere is broken', async () => {
    const whole = await write({})
    for (const share of [0.2, 0.5, 0.9])
      expect(await look(whole.subarray(0, whole.length * share))).toBe('broken')
  })

  test('that points outside of itself, or has no page, is broken', async () => {
    expect(await look(Buffer.from('%PDF-1.7\ntrailer << >>\nstartxref\n99999\n%%EOF'))).toBe('broken')
    const empty =
      '%PDF-1.7\n1 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer << >>\nstartxref\n9\n%%EOF'
    expect(await look(Buffer.from(empty))).toBe('broken')
  })
})

describe('a text or sheet', () => {
  test('as programs write it is fine', async () => {
    expect(await look(zipped(DOCX))).toBeUndefined()
    expect(await look(zipped({ ...ODT, 'META-INF/manifest.xml': strToU8('<manifest/>') }))).toBeUndefined()
  })

  test('of LibreOffice with a password is noticed', async () => {
    const manifest = strToU8('<file-entry><manifest:encryption-data checksum="x"/></file-entry>')
    expect(await look(zipped({ ...ODT, 'META-INF/manifest.xml': manifest }))).toBe('encrypted')
  })

  test('of Word or Excel with a password is noticed', async () => {
    const compound = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(1024),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(1024),
    ])
    expect(await look(compound)).toBe('encrypted')
  })

  test('that was cut off, or of which a part is missing, is broken', async () => {
    const whole = zipped({ ...DOCX, 'word/media/map.png': [new Uint8Array(5000).fill(7), { level: 0 }] })
    expect(await look(whole.subarray(0, whole.length - 30))).toBe('broken')
    const hole = Buffer.concat([whole.subarray(0, 40), whole.subarray(4900)])
    expect(await look(hole)).toBe('broken')
  })
})
