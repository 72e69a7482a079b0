import { describe, expect, test } from 'vitest'
import { elementsWith, readPdf, type ReadElement } from '../../testing/read-pdf.ts'
import type { Block, PdfContent } from './content.ts'
import { renderPdf } from './render-pdf.ts'

const contentOf = (blocks: readonly Block[], more: Partial<PdfContent> = {}): PdfContent => ({
  language: 'fr',
  title: 'Mangroves sans frontière',
  author: 'Service de la coopération régionale',
  subject: 'CTF27-0001',
  date: '2027-01-15T14:00:00.000Z',
  header: { left: 'Service de la coopération régionale', right: 'CTF27-0001' },
  footer: 'Mangroves sans frontière',
  pageLabel: (page, pages) => `Page ${page} sur ${pages}`,
  lackNote: 'Un caractère manque à notre police.',
  blocks,
  ...more,
})

const read = async (blocks: readonly Block[], more?: Partial<PdfContent>) =>
  readPdf(await renderPdf(contentOf(blocks, more)))

/** Texts of elements; one that goes on over a page is there on each, empty on those that hold nothing of it. */
const textsOf = (elements: readonly ReadElement[], ...tags: string[]) =>
  elementsWith(elements, ...tags)
    .map(({ text }) => text)
    .filter(Boolean)

const PAPERS = {
  type: 'table',
  caption: 'Pièces',
  columns: [
    { label: 'Pièce', share: 3 },
    { label: 'Taille', share: 1, align: 'right' },
  ],
  rows: Array.from({ length: 90 }, (_, index) => ({ cells: [`Pièce ${index + 1}`, `${index + 1} Mo`] })),
} as const satisfies Block

describe('a document', () => {
  test('tells a screen reader its language, its title and what each part of it is', async () => {
    const pdf = await read([
      { type: 'title', text: 'Mangroves sans frontière', above: 'Dossier CTF27-0001' },
      { type: 'heading', level: 2, text: 'Le projet' },
      { type: 'facts', layout: 'stacked', facts: [{ label: 'Résumé', text: 'Replanter.' }] },
      { type: 'heading', level: 3, text: 'Équipe' },
      { type: 'paragraph', text: 'Six personnes.' },
      { type: 'list', items: ['Une école', 'Un musée'] },
    ])
    expect(pdf).toMatchObject({ language: 'fr', title: 'Mangroves sans frontière', isTagged: true, pages: 1 })
    const [root] = pdf.elements
    expect(root?.tag).toBe('Document')
    expect(root?.children.map(({ tag, text }) => [tag, text])).toEqual([
      ['P', 'Dossier CTF27-0001'],
      ['H1', 'Mangroves sans frontière'],
      ['H2', 'Le projet'],
      ['L', 'Résumé Replanter.'],
      ['H3', 'Équipe'],
      ['P', 'Six personnes.'],
      ['L', '• Une école • Un musée'],
    ])
    expect(elementsWith(pdf.elements, 'LI').map(({ children }) => children.map(({ tag }) => tag))).toEqual(
      Array.from({ length: 3 }, () => ['Lbl', 'LBody']),
    )
  })

  test('says that it is PDF/UA, shows its title, and holds its fonts', async () => {
    const bytes = await renderPdf(
      contentOf([
        { type: 'title', text: 'Œuvre' },
        { type: 'paragraph', text: 'Un' },
      ]),
    )
    const raw = Buffer.from(bytes).toString('latin1')
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(raw).toContain('/DisplayDocTitle true')
    const fonts = raw.match(/\/BaseFont \/[\w+-]+/gu) ?? []
    expect(new Set(fonts.map((font) => font.split('+')[1]))).toEqual(
      new Set(['IBMPlexSans-Regular', 'IBMPlexSans-SemiBold']),
    )
    expect(raw.match(/\/FontFile2 /gu)).toHaveLength(2)
  })

  test('gives every accent and sign of French back as it was typed', async () => {
    const text =
      'Cœur « élevé » : 12\u202f300,50\u00a0€, −5\u00a0%, l’île — ÇÀÉÙ, ñ, ö, Šibenik, 10‑12 → ✓ µ ≤ Ω Я'
    expect((await read([{ type: 'paragraph', text }])).text).toBe(text.replaceAll(/[\u202f\u00a0]/gu, ' '))
  })

  test('spells what no glyph exists for by its number, and says so; nothing goes silently', async () => {
    const pdf = await read([{ type: 'paragraph', text: 'Vague 🌊, famille 👨‍👩‍👧, 海, cœur e\u0301' }])
    expect(textsOf(pdf.elements, 'P')).toEqual([
      'Vague [U+1F30A], famille [U+1F468 U+200D U+1F469 U+200D U+1F467], [U+6D77], cœur é',
      'Un caractère manque à notre police.',
    ])
  })

  test('is the same to the byte when its content is', async () => {
    const [first, second] = await Promise.all([
      renderPdf(contentOf([PAPERS])),
      renderPdf(contentOf([PAPERS])),
    ])
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })
})

describe('over several pages', () => {
  test('a table names its columns and rows, and shows its head again without saying it twice', async () => {
    const pdf = await read([PAPERS])
    expect(pdf.pages).toBeGreaterThan(2)
    for (const [index, text] of pdf.pageTexts.entries()) {
      expect(text).toContain('Pièce Taille')
      expect(text).toContain(`Page ${index + 1} sur ${pdf.pages}`)
    }
    expect(textsOf(pdf.elements, 'THead')).toEqual(['Pièce Taille'])
    expect(textsOf(elementsWith(pdf.elements, 'TBody'), 'TH')).toEqual(
      PAPERS.rows.map(({ cells }) => cells[0]),
    )
    expect(textsOf(pdf.elements, 'TD')).toEqual(PAPERS.rows.map(({ cells }) => cells[1]))
    expect(pdf.text).not.toContain('sur 3')
  })

  test('a row longer than a page, and an answer of ten pages, lose no word', async () => {
    const words = Array.from({ length: 4000 }, (_, index) => `mot${index}`).join(' ')
    const pdf = await read([
      { type: 'facts', layout: 'stacked', facts: [{ label: 'Description', text: words }] },
      { type: 'facts', layout: 'beside', facts: [{ label: 'Description', text: words }] },
      { ...PAPERS, rows: [{ cells: [words, '1 Mo'] }] },
    ])
    const found = pdf.text.match(/mot\d+/gu) ?? []
    expect(found).toEqual([...words.split(' '), ...words.split(' '), ...words.split(' ')])
  })

  test('a heading is never alone at the foot of a page', async () => {
    for (let lines = 40; lines < 52; lines += 1) {
      const pdf = await read([
        { type: 'paragraph', text: Array.from({ length: lines }, () => 'ligne').join('\n') },
        { type: 'heading', level: 2, text: 'Budget' },
        { type: 'paragraph', text: 'Équilibré.' },
      ])
      expect(pdf.pageTexts.find((text) => text.includes('Budget'))).toContain('Équilibré.')
    }
  })

  test('a word that no line can hold is cut, not drawn over the edge', async () => {
    const hash = 'a1b2c3d4'.repeat(40)
    const pdf = await read([{ type: 'paragraph', text: hash }])
    expect(pdf.text.replaceAll(' ', '')).toBe(hash)
    expect(pdf.text).not.toBe(hash)
  })
})
