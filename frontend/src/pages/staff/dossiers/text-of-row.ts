import type { DossierRow } from '../../../../../shared/dossiers/dossier.ts'

/** What a search in a list of dossiers looks through. */
export const textOfRow = ({
  reference,
  projectTitle,
  lead,
  territory,
}: Pick<DossierRow, 'reference' | 'projectTitle' | 'lead' | 'territory'>): string =>
  [reference, projectTitle, lead, territory].join(' ')
