import { describe, expect, it } from 'vitest'
import { writePhotoPdf, type PhotoPage } from './photo-pdf.ts'

const photo = (width: number, height: number, fill: number): PhotoPage => ({
  jpeg: new Uint8Array(500).fill(fill),
  width,
  height,
})

const read = async (photos: PhotoPage[]) =>
  new TextDecoder('latin1').decode(await writePhotoPdf(photos).arrayBuffer())

describe('a PDF of photographs', () => {
  it('has a page for each, in order, standing or lying as the picture does', async () => {
    const pdf = await read([photo(3000, 4000, 1), photo(4000, 3000, 2)])
    expect(pdf).toContain('/Count 2')
    expect([...pdf.matchAll(/\/MediaBox \[0 0 (\d+) (\d+)\]/gu)].map(([, ...size]) => size)).toEqual([
      ['595', '842'],
      ['842', '595'],
    ])
    expect(pdf.indexOf('\u0001'.repeat(500))).toBeLessThan(pdf.indexOf('\u0002'.repeat(500)))
  })

  it('says of each object where it stands, to the byte', async () => {
    const pdf = await read([photo(10, 20, 255), photo(30, 20, 200), photo(5, 5, 10)])
    const [, start] = /startxref\n(\d+)\n%%EOF/u.exec(pdf) ?? []
    const table = pdf.slice(Number(start))
    expect(table.startsWith('xref\n0 12\n')).toBe(true)
    const offsets = [...table.matchAll(/^(\d{10}) 00000 n $/gmu)].map(([, offset]) => Number(offset))
    expect(offsets).toHaveLength(11)
    offsets.forEach((offset, index) =>
      expect(pdf.slice(offset).startsWith(`${index + 1} 0 obj\n`)).toBe(true),
    )
    for (const [, length, bytes] of pdf.matchAll(/\/Length (\d+) >>\nstream\n([^]*?)\nendstream/gu))
      expect(bytes).toHaveLength(Number(length))
  })

  it('puts each picture whole within the page, in its own proportions', async () => {
    const pdf = await read([photo(1000, 5000, 1)])
    const [, wide = '', high = '', left = '', bottom = ''] =
      /q ([\d.]+) 0 0 ([\d.]+) ([\d.]+) ([\d.]+) cm/u.exec(pdf) ?? []
    expect(Number(high) / Number(wide)).toBeCloseTo(5, 1)
    expect(Number(left) + Number(wide) + Number(left)).toBeCloseTo(595, 0)
    expect(Number(bottom)).toBeGreaterThanOrEqual(18)
  })
})
