/**
 * What can be exported of a call, and as which files. Apart from the schemas, so that pages carry no schema library.
 */
const EXPORT_FILES = {
  dossiers: ['csv', 'xlsx', 'json'],
  evaluations: ['csv', 'xlsx', 'json'],
  ranking: ['csv', 'xlsx', 'json'],
  decisions: ['csv', 'xlsx', 'json'],
  scdl: ['csv'],
  '360giving': ['json', 'csv'],
  papers: ['zip'],
  annex: ['pdf', 'xlsx', 'csv'],
  letters: ['zip'],
} as const

export type ExportContent = keyof typeof EXPORT_FILES
export const EXPORT_FORMATS = ['csv', 'xlsx', 'json', 'zip', 'pdf'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

const isContent = (name: string): name is ExportContent => Object.hasOwn(EXPORT_FILES, name)
export const EXPORT_CONTENTS = Object.keys(EXPORT_FILES).filter(isContent)

/** Whether a content has a file of that format. */
export function hasFile(content: ExportContent, format: ExportFormat): boolean {
  const formats: readonly ExportFormat[] = EXPORT_FILES[content]
  return formats.includes(format)
}

export const EXPORT_STATES = ['waiting', 'running', 'done', 'failed'] as const

export const MEDIA_TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  zip: 'application/zip',
  pdf: 'application/pdf',
} as const satisfies Record<ExportFormat, string>
