import type { CellValue, Column, ColumnType } from '../../../shared/exports/column.ts'
import type { Language } from '../../../shared/language.ts'

/** The small parts of a workbook (ECMA-376), and how a cell is written in its sheet. */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Excel's longest text in a cell. */
const LONGEST = 32_767

// What XML 1.0 cannot hold: control characters, lone surrogates, two non-characters.
const IMPOSSIBLE =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const xmlText = (text: string): string =>
  text.replaceAll(IMPOSSIBLE, '').replaceAll(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign)

/** What a spreadsheet would read as a sign by its number (`_x0041_`: ECMA-376, ST_Xstring) stays as it was typed. */
const literally = (text: string): string => text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')

const STYLES = { plain: 0, head: 1, money: 2, number: 3, count: 4, day: 5, instant: 6, quoted: 7 } as const

/** Formats by number in ECMA-376, 18.8.30: 4 `#,##0.00` · 2 `0.00` · 1 `0` · 14 a date, 22 a date with time of the reader's own. */
const FORMATS = [0, 0, 4, 2, 1, 14, 22, 0]

const styleSheet = () => {
  const cells = FORMATS.map((format, index) => {
    const font = index === STYLES.head ? 1 : 0
    const quote = index === STYLES.quoted ? ' quotePrefix="1"' : ''
    return `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"${quote}/>`
  }).join('')
  const font = '<sz val="11"/><name val="Calibri"/>'
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${FORMATS.length}">${cells}</cellXfs></styleSheet>`
  )
}

const relationships = (entries: readonly (readonly [id: string, type: string, target: string])[]) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const override = (part: string, type: string) =>
  `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`

/** A sheet's name: 31 characters, without the signs that Excel refuses. */
const sheetName = (title: string) => xmlText(title.replaceAll(/[[\]:*?/\\]/gu, ' ').slice(0, 31))

/** Every part of the workbook but its one sheet. */
export const fixedParts = (title: string): Record<string, string> => ({
  '[Content_Types].xml':
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/worksheets/sheet1.xml', 'worksheet')}` +
    `${override('/xl/styles.xml', 'styles')}</Types>`,
  '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
  'xl/workbook.xml':
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
    `<sheet name="${sheetName(title)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships([
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'styles', 'styles.xml'],
  ]),
  'xl/styles.xml': styleSheet(),
})

/** `A`, `B`, … `Z`, `AA`, …; from 0. */
export const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCodePoint(65 + (index % 26))

const WIDTHS: Record<ColumnType, number> = {
  text: 30,
  money: 16,
  number: 14,
  decimal: 14,
  count: 12,
  day: 12,
  instant: 18,
  yesNo: 10,
}

/** Start of the sheet: the row of headings stays where it is when the reader scrolls. */
export function sheetStart<Row>(columns: readonly Column<Row>[], language: Language): string {
  const widths = columns.map(
    ({ type }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${WIDTHS[type]}" customWidth="1"/>`,
  )
  const heads = columns.map(({ label }, index) =>
    textCell(`${columnName(index)}1`, label[language], STYLES.head),
  )
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData><row r="1">${heads.join('')}</row>`
  )
}

/** End of the sheet with `rows` rows under its headings: every column can be filtered. */
export const sheetEnd = (columns: number, rows: number): string =>
  `</sheetData><autoFilter ref="A1:${columnName(Math.max(columns - 1, 0))}${rows + 1}"/></worksheet>`

function textCell(at: string, text: string, style: number): string {
  const points = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(literally(points))}</t></is></c>`
}

/** What a spreadsheet would take for a formula if somebody typed the cell again. */
const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r＝＋－＠]/u

const DAY_MS = 86_400_000
/** Day 0 of Excel's calendar, with the leap day of 1900 that never was. */
const EPOCH = Date.UTC(1899, 11, 30)
const serial = (iso: string) => (Date.parse(iso) - EPOCH) / DAY_MS

const numberCell = (at: string, value: number, style: number) =>
  Number.isFinite(value) ? `<c r="${at}" s="${style}"><v>${value}</v></c>` : ''

/** The calendar begins in 1900; its first two months are a day off, for the leap day that never was. */
const FIRST_DAY = '1900-03-01'

type Write = (at: string, value: string | number | boolean) => string
const CELLS: Record<ColumnType, Write> = {
  // A text is never run, whatever it begins with; the mark keeps it a text when somebody edits the cell.
  text: (at, value) =>
    textCell(at, String(value), LOOKS_LIKE_FORMULA.test(String(value)) ? STYLES.quoted : STYLES.plain),
  money: (at, value) => numberCell(at, Number(value) / 100, STYLES.money),
  number: (at, value) => numberCell(at, Number(value), STYLES.number),
  decimal: (at, value) => numberCell(at, Number(value), STYLES.plain),
  count: (at, value) => numberCell(at, Number(value), STYLES.count),
  day: (at, value) =>
    String(value) < FIRST_DAY
      ? textCell(at, String(value), STYLES.plain)
      : numberCell(at, serial(`${String(value)}T00:00:00Z`), STYLES.day),
  instant: (at, value) => numberCell(at, serial(String(value)), STYLES.instant),
  yesNo: (at, value) => `<c r="${at}" t="b"><v>${value === true ? 1 : 0}</v></c>`,
}

/** A cell, or nothing where it is empty. `row` counts from 1, `column` from 0. */
export const cell = (type: ColumnType, value: CellValue, row: number, name: string): string =>
  value === undefined || value === '' ? '' : CELLS[type](`${name}${row}`, value)
