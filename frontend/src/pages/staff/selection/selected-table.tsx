import { capitalised } from '../../../../../shared/capitalised.ts'
import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { Selection } from '../../../../../shared/evaluation/selection.ts'
import { selectionSentence } from '../../../../../shared/evaluation/selection-sentence.ts'
import { euros } from '../../../i18n/format.ts'
import { language } from '../../../i18n/language.ts'
import { useTexts } from '../../../i18n/texts.ts'
import { paths } from '../../../paths.ts'
import { CardTable, type Column } from '../../../ui/card-table.tsx'
import { LongRows } from '../../../ui/long-rows.tsx'
import { isPartlyEvaluated, points } from '../points.ts'
import { textOfRow } from '../dossiers/text-of-row.ts'
import type { Candidate, Selected } from './basis.ts'
import { ResultBadge } from './result-text.tsx'

/** One line: what came out for a dossier, and the dossier. */
export interface Line {
  selected: Selected
  candidate: Candidate
}

/** Every dossier of a selection in rank order, with what comes out for it and why; `last` is a column of the page's own. */
export function SelectedTable(props: {
  selection: Selection
  candidates: readonly Candidate[]
  /** Beside the result: how it compares with something else. */
  note?: (line: Line) => string | undefined
  last: { label: string; cell: (line: Line) => JSX.Element }
}) {
  const t = useTexts('selection')
  const lines = (): Line[] => {
    const known = new Map(props.candidates.map((candidate) => [candidate.dossier.id, candidate]))
    return props.selection.dossiers.flatMap((selected) => {
      const candidate = known.get(selected.dossier)
      return candidate ? [{ selected, candidate }] : []
    })
  }
  const columns = (): Column<Line>[] => [
    { key: 'rank', label: t().table.rank, isNumber: true, cell: ({ selected }) => selected.rank ?? '–' },
    {
      key: 'dossier',
      label: t().table.dossier,
      isRowHeader: true,
      cell: ({ candidate: { dossier } }) => (
        <>
          <a href={paths.staffDossier(language(), dossier.id)}>{dossier.projectTitle || dossier.reference}</a>
          <span class="block-line quiet">
            {dossier.reference} · {dossier.lead} · {dossier.territory}
          </span>
          <Show when={isPartlyEvaluated(dossier)}>
            <span class="block-line quiet">
              {t().soFar(dossier.evaluationsDone, dossier.evaluationsAsked)}
            </span>
          </Show>
        </>
      ),
    },
    {
      key: 'score',
      label: t().table.score,
      isNumber: true,
      cell: ({ candidate: { dossier } }) => points(dossier.score),
    },
    {
      key: 'asked',
      label: t().table.asked,
      isNumber: true,
      cell: ({ candidate: { dossier } }) => euros(dossier.requestedGrant),
    },
    {
      key: 'result',
      label: t().table.result,
      cell: (line) => (
        <span>
          <ResultBadge fate={line.selected} />
          <Show when={props.note?.(line)}>{(note) => <span class="block-line quiet">{note()}</span>}</Show>
        </span>
      ),
    },
    {
      key: 'why',
      label: t().table.why,
      cell: ({ selected }) => (
        <span class="long-text">{capitalised(selectionSentence(selected.reason, language()))}</span>
      ),
    },
    { key: 'last', label: props.last.label, cell: (line) => props.last.cell(line) },
  ]
  return (
    <LongRows rows={lines()} textOf={({ candidate: { dossier } }) => textOfRow(dossier)}>
      {(shown) => (
        <CardTable caption={t().table.caption} isCaptionHidden columns={columns()} rows={shown()} />
      )}
    </LongRows>
  )
}
