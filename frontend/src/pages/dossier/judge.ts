import { findFaultAt } from '../../../../shared/calls/answers.ts'
import { findGaps } from '../../../../shared/dossiers/completeness.ts'

/** The rules that page and server share. Apart, so that a page of the dossier is there before they are. */
export const judge = { findFaultAt, findGaps }
