import type { Scope } from '../access/scopes.ts'
import type { ExportContent } from './export-files.ts'

/**
 * The scope that a token needs, beside that of exports, for a file of what it could not read otherwise: a file opens
 * nothing that is closed.
 */
export const CONTENT_SCOPES: Partial<Record<ExportContent, Scope>> = {
  dossiers: 'dossiers.read',
  papers: 'dossiers.read',
  evaluations: 'evaluations.read',
  ranking: 'decisions.read',
  annex: 'decisions.read',
  letters: 'decisions.read',
}
