import type { Call } from '../../shared/calls/call.ts'
import { cellText } from '../../shared/exports/column.ts'
import { ANNEX_COLUMNS, lineName, type AnnexLine } from '../../shared/exports/annex.ts'
import type { Language } from '../../shared/language.ts'
import { formatMoney } from '../../shared/money.ts'
import type { ServiceSettings } from '../../shared/service.ts'
import { territoryName } from '../../shared/territories.ts'
import type { Block, Column, PdfContent, Row } from '../output/pdf/content.ts'

const WORDS = {
  fr: {
    title: 'Annexe à la délibération',
    subject: 'Montants demandés, proposés et attribués',
    heads: ['Référence', 'Chef de file et projet', 'Demandé', 'Proposé', 'Attribué'],
    secret: 'Document confidentiel : les résultats ne sont pas annoncés.',
    all: 'Ensemble des territoires',
    page: (page: number, pages: number) => `Page ${page} sur ${pages}`,
    lackNote: 'Un caractère que cette police ne contient pas est remplacé par son numéro Unicode.',
  },
  en: {
    title: 'Annex to the deliberation',
    subject: 'Amounts requested, proposed and awarded',
    heads: ['Reference', 'Lead partner and project', 'Requested', 'Proposed', 'Awarded'],
    secret: 'Confidential: the results are not announced.',
    all: 'All territories',
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    lackNote: 'A character that this typeface does not hold is replaced by its Unicode number.',
  },
} as const

const SHARES = [22, 30, 16, 16, 16]
const MONEY = ['requested', 'proposed', 'awarded']

function rowOf(line: AnnexLine, language: Language): Row {
  const amounts = ANNEX_COLUMNS.filter(({ id }) => MONEY.includes(id)).map(({ value, type }) => {
    const amount = value(line, language)
    if (typeof amount !== 'number') return cellText(type, undefined, language) || '–'
    return formatMoney({ amount, currency: 'EUR' }, language)
  })
  const about =
    line.kind === 'dossier'
      ? `${line.about.dossier.lead}\n${line.about.dossier.projectTitle}`
      : String(line.sums.count)
  return { cells: [lineName(line, language), about, ...amounts], isTotal: line.kind !== 'dossier' }
}

/** The annex as a document: a table for each territory with its subtotal, and the total. */
export function annexDocument(
  call: Pick<Call, 'code' | 'title'>,
  {
    lines,
    language,
    isReleased,
    at,
    service,
  }: {
    lines: readonly AnnexLine[]
    language: Language
    isReleased: boolean
    /** Instant at which it is drawn up. */
    at: string
    service: ServiceSettings
  },
): PdfContent {
  const words = WORDS[language]
  const columns = words.heads.map((label, index): Column => ({
    label,
    share: SHARES[index] ?? 16,
    ...(index > 1 && { align: 'right' }),
  }))
  const territories = [...new Set(lines.map(({ territory }) => territory))]
  const tables = territories.map((territory): Block => {
    const own = lines.filter((line) => line.territory === territory)
    const caption = territory ? territoryName(territory, language) : words.all
    return { type: 'table', caption, columns, rows: own.map((line) => rowOf(line, language)) }
  })
  return {
    language,
    title: `${words.title} – ${call.title[language]}`,
    author: service.name[language],
    subject: words.subject,
    date: at,
    header: { left: service.name[language], right: call.code },
    footer: isReleased ? words.subject : words.secret,
    pageLabel: words.page,
    lackNote: words.lackNote,
    blocks: [
      { type: 'title', text: words.title, above: call.title[language] },
      { type: 'paragraph', text: words.subject },
      ...(isReleased ? [] : [{ type: 'paragraph', tone: 'strong', text: words.secret } as const]),
      ...tables,
    ],
  }
}
