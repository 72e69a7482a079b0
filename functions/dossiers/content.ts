import { countedBudgets } from '../../shared/budget/counted.ts'
import type { Answers } from '../../shared/calls/answer.ts'
import type { PublicCall } from '../../shared/calls/call.ts'
import { hashOf } from '../../shared/canonical-json.ts'
import { currentDocuments } from '../../shared/documents/versions.ts'
import { countedAnswers } from '../../shared/dossiers/shown-answers.ts'
import type { DossierRecord } from './dossier-record.ts'

/** Bare answers of a dossier, by section key and path. */
export const answersOf = ({ sections }: Pick<DossierRecord, 'sections'>): Answers =>
  Object.fromEntries(
    sections.map(({ id, answers }) => [
      id,
      Object.fromEntries(Object.entries(answers).map(([fieldId, { value }]) => [fieldId, value])),
    ]),
  )

type Contents = Pick<DossierRecord, 'head' | 'partners' | 'sections' | 'documents'>

/** What partners vouch for, and what is submitted: the call's form, the partners, every counted answer, every paper. */
export function contentOf({ head, partners, sections, documents }: Contents, call: PublicCall) {
  const answers = answersOf({ sections })
  return {
    dossierId: head.id,
    callId: head.callId,
    formVersion: head.formVersion,
    partners,
    // What a condition hides is kept in the dossier, and is no part of what is submitted.
    answers: {
      ...countedAnswers(call.form, partners, answers),
      ...countedBudgets(call, partners, answers),
    },
    documents: currentDocuments(documents).map(({ id, kindId, name, size, mediaType, sha256 }) => ({
      id,
      kindId,
      name,
      size,
      mediaType,
      sha256,
    })),
  }
}

/** SHA-256 of the canonical content: the same for whoever reads the same dossier. */
export const contentHashOf = (record: Contents, call: PublicCall): string => hashOf(contentOf(record, call))
