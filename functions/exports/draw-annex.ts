import { isAnnounced } from '../../shared/decisions/release.ts'
import type { Deps } from '../deps.ts'
import { renderPdf } from '../output/pdf/render-pdf.ts'
import { annexDocument } from './annex-document.ts'
import { readAnnex } from './export-annex.ts'
import type { ExportRequest } from './export-file.ts'
import type { FileBytes } from './table-file.ts'

/** The annex of a call's deliberation as a tagged PDF. */
export async function* drawAnnex(deps: Deps, { call, language, passed }: ExportRequest): FileBytes {
  const lines = await readAnnex(deps, call, language)
  passed(lines.filter(({ kind }) => kind === 'dossier').length)
  const { releasedAt } = call
  const isReleased =
    releasedAt !== undefined &&
    lines.every(
      (line) =>
        line.kind !== 'dossier' || !line.about.decision || isAnnounced(line.about.decision, releasedAt),
    )
  yield await renderPdf(
    annexDocument(call, { lines, language, isReleased, at: deps.now(), service: deps.config.service }),
  )
}
