import type { Call } from '../../shared/calls/call.ts'
import { ANNEX_COLUMNS } from '../../shared/exports/annex.ts'
import type { Column } from '../../shared/exports/column.ts'
import { DECISION_COLUMNS } from '../../shared/exports/decision-columns.ts'
import { evaluationColumns } from '../../shared/exports/evaluation-columns.ts'
import type { ExportContent, ExportFormat } from '../../shared/exports/export-files.ts'
import { RANKING_COLUMNS } from '../../shared/exports/ranking-columns.ts'
import type { Language } from '../../shared/language.ts'
import { GRANT_COLUMNS, packageHead, toGrants } from '../../shared/open-data/three-sixty.ts'
import { rankCall } from '../decisions/rank-call.ts'
import type { Deps } from '../deps.ts'
import { answeredPages, dossierColumns } from './answered-pages.ts'
import { awardPages, publisherOf } from './awards.ts'
import { decidedPages } from './decided-pages.ts'
import { readAnnex } from './export-annex.ts'
import { lettersArchive } from './export-letters.ts'
import { papersArchive } from './export-papers.ts'
import { scdlFile } from './export-scdl.ts'
import { evaluationPages } from './sources.ts'
import type { FileBytes, TableFile } from './table-file.ts'
import { writeCsv } from './writers/write-csv.ts'
import { writeJson, writeJsonList } from './writers/write-json.ts'
import { writeXlsx } from './writers/write-xlsx.ts'

export interface ExportRequest {
  call: Call
  language: Language
  /** Who asks: papers and evaluations of dossiers of their own stay out. */
  accountId: string
  /** Told how many dossiers of the call went by. */
  passed: (rows: number) => void
}

type Stores = Pick<Deps, 'table' | 's3' | 'config'>
type Write = (stores: Stores, request: ExportRequest) => FileBytes

const TITLES = {
  dossiers: { fr: 'Dossiers', en: 'Dossiers' },
  evaluations: { fr: 'Évaluations', en: 'Evaluations' },
  ranking: { fr: 'Classement', en: 'Ranking' },
  decisions: { fr: 'Décisions', en: 'Decisions' },
  annex: { fr: 'Annexe', en: 'Annex' },
} as const

/** The three files of a table that is data: its columns and where its rows come from. */
function tableFiles<Row>(
  content: keyof typeof TITLES,
  columns: (call: Call, stores: Stores) => readonly Column<Row>[] | Promise<readonly Column<Row>[]>,
  pages: (stores: Stores, request: ExportRequest) => AsyncIterable<readonly Row[]>,
): Record<'csv' | 'xlsx' | 'json', Write> {
  const by = (write: (file: TableFile<Row>) => FileBytes): Write =>
    async function* (stores, request) {
      yield* write({
        title: TITLES[content][request.language],
        language: request.language,
        columns: await columns(request.call, stores),
        pages: pages(stores, request),
      })
    }
  return { csv: by((file) => writeCsv(file)), xlsx: by(writeXlsx), json: by(writeJson) }
}

async function* rankingPages({ table }: Stores, { call, passed }: ExportRequest) {
  const { ranking } = await rankCall({ table }, { callId: call.id })
  yield ranking
  passed(ranking.length)
}

async function* annexPages(stores: Stores, { call, language, passed }: ExportRequest) {
  const rows = await readAnnex(stores, call, language)
  yield rows
  passed(rows.filter(({ kind }) => kind === 'dossier').length)
}

async function* dossierFilePages({ table }: Stores, { call, accountId, passed }: ExportRequest) {
  for await (const page of answeredPages(table, call.id, accountId)) {
    yield page
    passed(page.length)
  }
}

/** Grants of the announced awards, a page at a time. */
async function* grantPages(stores: Stores, { call, passed }: ExportRequest) {
  const publisher = publisherOf(stores)
  for await (const page of awardPages(stores, call, passed))
    yield page.flatMap(({ award, isReleased }) => (isReleased ? toGrants(award, publisher) : []))
}

const annexFiles = tableFiles('annex', () => ANNEX_COLUMNS, annexPages)

const WRITERS: Record<ExportContent, Partial<Record<ExportFormat, Write>>> = {
  dossiers: tableFiles('dossiers', (call, { table }) => dossierColumns(table, call), dossierFilePages),
  evaluations: tableFiles(
    'evaluations',
    ({ grid }) => evaluationColumns(grid),
    ({ table }, { call, accountId, passed }) => evaluationPages(table, call, accountId, passed),
  ),
  ranking: tableFiles('ranking', () => RANKING_COLUMNS, rankingPages),
  decisions: tableFiles(
    'decisions',
    () => DECISION_COLUMNS,
    ({ table }, { call, passed }) => decidedPages(table, call.id, call.releasedAt, passed),
  ),
  scdl: { csv: (stores, { call, passed }) => scdlFile(stores, call, passed) },
  '360giving': {
    json: (stores, request) =>
      writeJsonList(
        packageHead(publisherOf(stores), request.call.releasedAt),
        'grants',
        grantPages(stores, request),
      ),
    csv: (stores, request) =>
      writeCsv(
        { title: '', language: 'en', columns: GRANT_COLUMNS, pages: grantPages(stores, request) },
        { separator: ',', hasMark: false },
      ),
  },
  // Its PDF is drawn by the job alone (`make-export.ts`): drawing is much code, and the API carries none of it.
  annex: { csv: annexFiles.csv, xlsx: annexFiles.xlsx },
  letters: {
    zip: (stores, { call, accountId, passed }) =>
      lettersArchive(stores, { callId: call.id, accountId, passed }),
  },
  papers: {
    zip: (stores, { call, accountId, passed }) =>
      papersArchive(stores, { callId: call.id, accountId, passed }),
  },
}

/** The bytes of an export, as they are made. */
export function writeExport(
  stores: Stores,
  { content, format }: { content: ExportContent; format: ExportFormat },
  request: ExportRequest,
): FileBytes {
  const write = WRITERS[content][format]
  if (!write) throw new Error(`there is no ${format} of ${content}`)
  return write(stores, request)
}

const NAMES: Partial<Record<ExportContent, string>> = {
  scdl: 'scdl-subventions',
  '360giving': '360giving',
  papers: 'papers',
  letters: 'letters',
}

/** Name of the file: what is one for all languages does not name one. */
export function exportName(
  code: string,
  { content, format, language }: { content: ExportContent; format: ExportFormat; language: Language },
): string {
  return `${code}-${NAMES[content] ?? `${content}-${language}`}.${format}`
}
