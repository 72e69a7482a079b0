import type { PublicCall } from '../calls/call.ts'
import { parseSectionKey } from '../calls/section-key.ts'
import type { Language } from '../language.ts'

type BlindCall = Pick<PublicCall, 'form' | 'documentKinds'>
type Marked = { id: string; isIdentifying?: boolean | undefined }

/** What a partner is called where names are withheld. */
export const PARTNER_WORD: Record<Language, string> = { fr: 'Partenaire', en: 'Partner' }

/**
 * Whether an answer tells who asks: its question or its whole section is marked so, or it names an organisation. Answers
 * in the rows of a group go by the group's mark.
 */
export function isIdentifyingAnswer({ form }: BlindCall, sectionKey: string, path: string): boolean {
  const { sectionId } = parseSectionKey(sectionKey)
  const section = form.sections.find(({ id }) => id === sectionId)
  const field = section?.fields.find(({ id }) => id === path.split('/')[0])
  return section?.isIdentifying === true || field?.isIdentifying === true || field?.type === 'organisation'
}

/** Whether papers of a kind tell who asks. */
export const isIdentifyingPaper = ({ documentKinds }: BlindCall, kindId: string): boolean =>
  documentKinds.find(({ id }) => id === kindId)?.isIdentifying === true

/** A file's name that tells its kind and nothing of its sender: `statutes-1.pdf`. */
export function plainPaperName({ kindId, name }: { kindId: string; name: string }, number: number): string {
  const dot = name.lastIndexOf('.')
  return `${kindId}-${number}${dot > 0 ? name.slice(dot).toLowerCase() : ''}`
}

/** The call as an evaluator reads a dossier by it: where names are withheld, what is withheld is not asked either. */
export function readableCall<Call extends BlindCall & Pick<PublicCall, 'isBlind'>>(call: Call): Call {
  if (!call.isBlind) return call
  const sections = call.form.sections
    .filter(({ isIdentifying }) => !isIdentifying)
    .map((section) => ({
      ...section,
      fields: section.fields.filter(({ id }) => !isIdentifyingAnswer(call, section.id, id)),
    }))
    .filter(({ fields }) => fields.length > 0)
  return {
    ...call,
    form: { sections },
    documentKinds: call.documentKinds.filter(({ isIdentifying }) => !isIdentifying),
  }
}

/**
 * The call as it was published with a version of its form, with what another version withholds: evaluators see neither
 * what the one nor what the other marks.
 */
export function withMarksOf<Call extends BlindCall & Pick<PublicCall, 'isBlind'>>(
  call: Call,
  other: BlindCall & Pick<PublicCall, 'isBlind'>,
): Call {
  const sections = new Map(other.form.sections.map((section) => [section.id, section]))
  return {
    ...call,
    isBlind: call.isBlind === true || other.isBlind === true,
    form: {
      sections: markedAs(call.form.sections, other.form.sections).map((section) => ({
        ...section,
        fields: markedAs(section.fields, sections.get(section.id)?.fields ?? []),
      })),
    },
    documentKinds: markedAs(call.documentKinds, other.documentKinds),
  }
}

function markedAs<One extends Marked>(these: readonly One[], others: readonly Marked[]): One[] {
  const marked = new Set(others.filter(({ isIdentifying }) => isIdentifying).map(({ id }) => id))
  return these.map((one) => (marked.has(one.id) ? { ...one, isIdentifying: true } : one))
}
