import { canonicalJson } from '../canonical-json.ts'
import type { ComparedPaper, Comparison, FrozenContent } from './comparison.ts'

const keysOfBoth = (left: object, right: object): string[] => [
  ...new Set([...Object.keys(left), ...Object.keys(right)]),
]

/** An answer that was cleared is the same as one never given. */
const valueOf = (answers: Record<string, unknown> | undefined, id: string) => answers?.[id] ?? null

const isSame = (left: unknown, right: unknown) => canonicalJson(left) === canonicalJson(right)

function changedSections(before: FrozenContent, after: FrozenContent): Comparison['sections'] {
  return keysOfBoth(after.answers, before.answers).flatMap((sectionId) => {
    const [old, now] = [before.answers[sectionId] ?? {}, after.answers[sectionId] ?? {}]
    const fields = keysOfBoth(now, old)
      .filter((fieldId) => !isSame(valueOf(old, fieldId), valueOf(now, fieldId)))
      .map((fieldId) => ({ fieldId, before: old[fieldId] ?? null, after: now[fieldId] ?? null }))
    return fields.length > 0 ? [{ sectionId, fields }] : []
  })
}

type Paper = FrozenContent['documents'][number]

const bare = ({ id, name, size, sha256 }: Paper): ComparedPaper => ({ id, name, size, sha256 })

/** Papers of one kind that only one of the two has. The same bytes under another name are the same paper. */
const onlyIn = (papers: readonly Paper[], others: readonly Paper[]) =>
  papers.filter(
    (paper) => !others.some(({ kindId, sha256 }) => kindId === paper.kindId && sha256 === paper.sha256),
  )

/** One that went and one that came for the same kind, in their order, are a replacement. */
function changedPapers(before: FrozenContent, after: FrozenContent): Comparison['papers'] {
  const [gone, come] = [onlyIn(before.documents, after.documents), onlyIn(after.documents, before.documents)]
  const kinds = [...new Set([...gone, ...come].map(({ kindId }) => kindId))]
  return kinds.flatMap((kindId) => {
    const [old, now] = [gone, come].map((papers) =>
      papers.filter((paper) => paper.kindId === kindId).map(bare),
    )
    const count = Math.max(old?.length ?? 0, now?.length ?? 0)
    return Array.from({ length: count }, (_, index) => change(kindId, old?.[index], now?.[index]))
  })
}

const change = (
  kindId: string,
  before: ComparedPaper | undefined,
  after: ComparedPaper | undefined,
): Comparison['papers'][number] => ({
  kindId,
  change: before && after ? 'replaced' : after ? 'added' : 'removed',
  ...(before && { before }),
  ...(after && { after }),
})

/** What changed between two frozen submissions: answers by section and field, papers by kind. Pure. */
export const compareSubmissions = (before: FrozenContent, after: FrozenContent): Comparison => ({
  from: { number: before.submission.number, receivedAt: before.submission.receivedAt },
  to: { number: after.submission.number, receivedAt: after.submission.receivedAt },
  sections: changedSections(before, after),
  papers: changedPapers(before, after),
})
