import PDFDocument from 'pdfkit'

export interface Paper {
  /** File name as an applicant would give it. */
  name: string
  kindId: string
  title: string
  paragraphs: readonly string[]
}

/** A one-page PDF of the paper, as a small office would write it. */
export function writePaper(paper: Paper): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const document = new PDFDocument({ size: 'A4', margin: 64, info: { Title: paper.title } })
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
    document.fontSize(18).text(paper.title).moveDown()
    document.fontSize(11)
    for (const paragraph of paper.paragraphs) document.text(paragraph, { align: 'left' }).moveDown()
    document.end()
  })
}

/** The two papers that the demonstration's calls require, for an organisation and its partner. */
export const papersOf = (
  lead: string,
  partner: string,
  title: string,
  contribution: string,
): readonly Paper[] => [
  {
    name: 'statuts.pdf',
    kindId: 'statutes',
    title: `Statuts — ${lead}`,
    paragraphs: [
      `Article 1. La structure « ${lead} » est régie par le droit de son territoire et par les présents statuts.`,
      'Article 2. Elle a pour objet de servir les habitants de l’île et de ses voisines, sur les deux rives.',
      'Article 3. Elle est représentée par sa présidente ou son président, qui peut signer toute convention.',
    ],
  },
  {
    name: 'lettre du partenaire.pdf',
    kindId: 'partner-letter',
    title: `Lettre de ${partner}`,
    paragraphs: [
      `Nous confirmons notre participation au projet « ${title} » porté par ${lead}.`,
      `Notre contribution, en temps de travail et en matériel, est estimée à ${contribution}.`,
      'Fait pour servir et valoir ce que de droit.',
    ],
  },
]
