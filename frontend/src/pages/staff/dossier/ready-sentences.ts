import type { DocumentKind } from '../../../../../shared/calls/call.ts'
import { isAskedOf, type PaperBearer } from '../../../../../shared/documents/asked-of.ts'
import type { Document } from '../../../../../shared/documents/document.ts'
import type { Language } from '../../../../../shared/language.ts'

/** Reasons that recur, in the languages of applicants: the sentence is written in theirs, not in the reader's. */
const SENTENCES: readonly Record<Language, string>[] = [
  {
    fr: 'Une pièce est illisible ou n’est pas celle qui était demandée : ',
    en: 'A paper cannot be read, or is not the one that was asked for: ',
  },
  {
    fr: 'La lettre d’engagement d’un partenaire n’est pas signée ou n’indique pas le montant apporté.',
    en: 'The letter of commitment of a partner is not signed, or does not say the amount that it brings.',
  },
  {
    fr: 'Aucun partenaire n’est établi sur un autre territoire que celui du chef de file : l’appel finance des projets menés des deux côtés d’une frontière.',
    en: 'No partner is established in another territory than the lead’s: the call funds projects carried out on both sides of a border.',
  },
  {
    fr: 'La structure ou le territoire ne fait pas partie de ceux auxquels l’appel est ouvert.',
    en: 'The organisation or its territory is not among those to which the call is open.',
  },
  {
    fr: 'Le budget et le plan de financement ne sont pas équilibrés.',
    en: 'The budget and the funding plan are not in balance.',
  },
  {
    fr: 'Les dépenses présentées ne sont pas éligibles au regard du règlement de l’appel.',
    en: 'The expenses presented are not eligible under the rules of the call.',
  },
  {
    fr: 'Le projet a commencé avant le dépôt du dossier.',
    en: 'The project started before the dossier was submitted.',
  },
  {
    fr: 'Un dossier antérieur de la structure n’est pas soldé.',
    en: 'An earlier dossier of the organisation is not settled.',
  },
]

const MISSING: Record<Language, (label: string) => string> = {
  fr: (label) => `La pièce « ${label} » manque.`,
  en: (label) => `The paper “${label}” is missing.`,
}

/** Ready sentences for a dossier in a language: first the papers that it lacks, then the reasons that recur. */
export function readySentences(
  dossier: {
    kinds: readonly DocumentKind[]
    documents: readonly Pick<Document, 'kindId' | 'state'>[]
    partners: readonly PaperBearer[]
  },
  language: Language,
): string[] {
  const isThere = (kind: DocumentKind) =>
    dossier.documents.some((document) => document.kindId === kind.id && document.state === 'clean')
  const missing = dossier.kinds
    .filter((kind) => kind.required && !isThere(kind))
    .filter((kind) => dossier.partners.some((partner) => isAskedOf(kind, partner)))
    .map((kind) => MISSING[language](kind.label[language]))
  return [...missing, ...SENTENCES.map((sentence) => sentence[language])]
}

/** The reasons with a sentence added on a line of its own; one that stands there already is not added twice. */
export function addSentence(reasons: string, sentence: string): string {
  if (reasons.includes(sentence.trim())) return reasons
  const before = reasons.trimEnd()
  return before === '' ? sentence : `${before}\n${sentence}`
}
