import { Buffer } from 'node:buffer'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import PDFDocument from 'pdfkit'
import type { Browser } from 'playwright-core'

/** Real files as applicants have them, made once for a run. */
export interface ApplicantFiles {
  /** A scan of about 20 MB: pages that are pictures. */
  scannedPdf: string
  photograph: string
  docx: string
  odt: string
  /** Text with the ending of a PDF. */
  renamedText: string
  empty: string
  /** The test file of the antivirus makers (EICAR), with the ending of a PDF. */
  infected: string
  remove(): Promise<void>
}

/** A page of a paper under a bad lamp: text over noise, so that it weighs what a scan weighs. */
const SCANNED_PAGE = `<canvas width="1654" height="2339"></canvas><script>
  const canvas = document.querySelector('canvas'), brush = canvas.getContext('2d')
  const picture = brush.createImageData(canvas.width, canvas.height)
  let seed = 1648
  for (let i = 0; i < picture.data.length; i += 4) {
    seed = (seed * 1664525 + 1013904223) >>> 0
    picture.data[i] = 190 + (seed >>> 26); picture.data[i + 1] = 180 + (seed >>> 26); picture.data[i + 2] = 150 + (seed >>> 25); picture.data[i + 3] = 255
  }
  brush.putImageData(picture, 0, 0)
  brush.font = '64px serif'
  brush.fillText('Statuts de l’association', 200, 400)
  for (let line = 0; line < 30; line += 1) brush.fillText('Article ' + (line + 1) + '. L’association sert les deux rives.', 200, 520 + line * 58)
</script>`

async function photographPage(browser: Browser, quality: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1654, height: 2339 } })
  await page.setContent(SCANNED_PAGE)
  const picture = await page.locator('canvas').screenshot({ type: 'jpeg', quality })
  await page.close()
  return picture
}

function scanToPdf(picture: Buffer, pages: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const document = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false })
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
    for (let page = 0; page < pages; page += 1) {
      // A picture used twice is stored once: each page gets bytes of its own after the end of the JPEG.
      const own = Buffer.concat([picture, Buffer.from(`page ${page}`)])
      document.addPage().image(own, 0, 0, { width: 595 })
    }
    document.end()
  })
}

const CONTENT_TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
const RELATIONS = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
const WORD = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Letter of the partner</w:t></w:r></w:p></w:body></w:document>`
const MANIFEST = `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`
const ODT = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body><office:text><text:p>Lettre du partenaire</text:p></office:text></office:body></office:document-content>`

const docx = () =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(CONTENT_TYPES),
      '_rels/.rels': strToU8(RELATIONS),
      'word/document.xml': strToU8(WORD),
    }),
  )

// OpenDocument puts its media type first and uncompressed (ODF 1.3, part 2, 3.3).
const odt = () =>
  Buffer.from(
    zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'META-INF/manifest.xml': strToU8(MANIFEST),
      'content.xml': strToU8(ODT),
    }),
  )

const eicar = () => ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join('')

const SCAN_SIZE = 20 * 1024 * 1024

/** Makes the files in a folder of their own. */
export async function makeFiles(browser: Browser): Promise<ApplicantFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'concordia-files-'))
  const write = async (name: string, bytes: Buffer | string) => {
    const path = join(folder, name)
    await writeFile(path, bytes)
    return path
  }
  const picture = await photographPage(browser, 92)
  const pages = Math.ceil(SCAN_SIZE / picture.length)
  return {
    scannedPdf: await write('statuts signés (scan).pdf', await scanToPdf(picture, pages)),
    photograph: await write('IMG_1648.jpg', await photographPage(browser, 70)),
    docx: await write('Letter of the partner.docx', docx()),
    odt: await write('lettre du partenaire.odt', odt()),
    renamedText: await write('facture.pdf', 'This is not a PDF.\n'.repeat(50)),
    empty: await write('vide.pdf', ''),
    infected: await write('facture urgente.pdf', `%PDF-1.4\n${eicar()}\ntrailer << >>\n%%EOF`),
    remove: () => rm(folder, { recursive: true }),
  }
}
