import type { PublicCall } from '../calls/call.ts'
import { parseSectionKey } from '../calls/section-key.ts'
import type { Language } from '../language.ts'

type BlindCall = Pick<PublicCall, 'form' | 'documentKinds'>

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
