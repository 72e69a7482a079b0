import type { DossierRow } from '../../../../shared/dossiers/dossier.ts'
import { number } from '../../i18n/format.ts'

/** Points out of 100 as every table of the service writes them: `82.0`, `78.25`; a dash where there are none. */
export const points = (value: number | null | undefined): string =>
  value === undefined || value === null
    ? '–'
    : number(value, { minimumFractionDigits: 1, maximumFractionDigits: 2 })

/** Whether further evaluations can still move the score. */
export const isPartlyEvaluated = ({ evaluationsDone, evaluationsAsked }: DossierRow): boolean =>
  evaluationsDone > 0 && evaluationsDone < evaluationsAsked
