/** A photograph as one page: JPEG bytes with their size in pixels. */
export interface PhotoPage {
  jpeg: Uint8Array
  width: number
  height: number
}

/** A4 in points, 72 to the inch, and the white around a photograph. */
const PAPER = { width: 595, height: 842 }
const MARGIN = 18

const encoder = new TextEncoder()

/** Where a photograph stands on its page: as large as it fits, in the middle; the page lies when the picture does. */
function placeOf({ width, height }: PhotoPage) {
  const isWide = width > height
  const page = isWide ? { width: PAPER.height, height: PAPER.width } : PAPER
  const scale = Math.min((page.width - 2 * MARGIN) / width, (page.height - 2 * MARGIN) / height)
  const [wide, high] = [width * scale, height * scale]
  const numbers = [wide, high, (page.width - wide) / 2, (page.height - high) / 2].map((number) =>
    number.toFixed(2),
  )
  return { page, matrix: `${numbers[0]} 0 0 ${numbers[1]} ${numbers[2]} ${numbers[3]}` }
}

const stream = (dictionary: string, bytes: Uint8Array): (string | Uint8Array)[] => [
  `<< ${dictionary} /Length ${bytes.length} >>\nstream\n`,
  bytes,
  '\nendstream',
]

/** The three objects of a page: itself, what is drawn on it, and its picture. They take the numbers from `first` on. */
function objectsOf(photo: PhotoPage, first: number): (string | Uint8Array)[][] {
  const { page, matrix } = placeOf(photo)
  const [content, picture] = [first + 1, first + 2]
  return [
    [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Contents ${content} 0 R /Resources << /XObject << /P ${picture} 0 R >> >> >>`,
    ],
    stream('', encoder.encode(`q ${matrix} cm /P Do Q`)),
    stream(
      `/Type /XObject /Subtype /Image /Width ${photo.width} /Height ${photo.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
      photo.jpeg,
    ),
  ]
}

/**
 * One PDF of photographs, a page each (ISO 32000-1: a JPEG stands in a PDF as it is, so nothing is lost or computed).
 * Each JPEG must have three colours, as those of a canvas have.
 */
export function writePhotoPdf(photos: readonly PhotoPage[]): Blob {
  const pages = photos.flatMap((photo, index) => objectsOf(photo, 3 + index * 3))
  const kids = photos.map((_, index) => `${3 + index * 3} 0 R`).join(' ')
  const objects: (string | Uint8Array)[][] = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    [`<< /Type /Pages /Kids [${kids}] /Count ${photos.length} >>`],
    ...pages,
  ]
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  const write = (piece: string | Uint8Array) => {
    const bytes = typeof piece === 'string' ? encoder.encode(piece) : new Uint8Array(piece)
    chunks.push(bytes)
    length += bytes.length
  }
  write('%PDF-1.4\n')
  write(new Uint8Array([0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]))
  const offsets = objects.map((object, index) => {
    const offset = length
    for (const piece of [`${index + 1} 0 obj\n`, ...object, '\nendobj\n']) write(piece)
    return offset
  })
  const start = length
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  write(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`)
  write(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)
  return new Blob(chunks, { type: 'application/pdf' })
}
