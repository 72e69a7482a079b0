import type { PublicCall } from '../../shared/calls/call.ts'
import {
  isIdentifyingAnswer,
  isIdentifyingPaper,
  PARTNER_WORD,
  plainPaperName,
  withMarksOf,
} from '../../shared/evaluation/blind.ts'
import type { Language } from '../../shared/language.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import { relationTo } from '../dossiers/authorise.ts'
import type { DocumentItem, DossierRecord, SectionItem } from '../dossiers/dossier-record.ts'
import { findReadingForm } from './blind-form.ts'

type Standing = Pick<DossierRecord, 'head' | 'members' | 'assignments' | 'calibrators'>

/**
 * The call's form where the asker is an evaluator who sees no names; else undefined. Who reads it as a sample sees none
 * either where the call that they prepare withholds them, nor what that call marks: it is often a copy of an earlier one.
 */
async function findBlindForm({ table, actor }: Context, record: Standing): Promise<PublicCall | undefined> {
  const relation = relationTo(record, actor?.accountId)
  if (relation === 'none' || relation === 'lead' || relation === 'partner') return undefined
  const form = await findReadingForm(table, record.head)
  const calibrator =
    relation === 'calibrating'
      ? record.calibrators.find(({ evaluatorId }) => evaluatorId === actor?.accountId)
      : undefined
  if (calibrator?.isBlind) return withMarksOf(form, await findPublishedCall(table, calibrator.callId))
  return form.isBlind ? form : undefined
}

/** A dossier as the asker may know it: without names for an evaluator of a blind call, whole for everybody else. */
export async function asKnownTo(context: Context, record: DossierRecord): Promise<DossierRecord> {
  const form = await findBlindForm(context, record)
  return form ? withoutNames(record, form, context.language) : record
}

/** The same of papers alone. */
export async function papersKnownTo<Papers extends Standing & Pick<DossierRecord, 'documents'>>(
  context: Context,
  papers: Papers,
): Promise<Papers> {
  const form = await findBlindForm(context, papers)
  return form ? { ...papers, documents: plainPapers(papers.documents, form) } : papers
}

function withoutNames(record: DossierRecord, form: PublicCall, language: Language): DossierRecord {
  const { head, partners, sections, documents, decisions, events } = record
  return {
    ...record,
    head: {
      ...head,
      ...(head.admissibility && { admissibility: { ...head.admissibility, reasons: '' } }),
      ...(head.withdrawal && { withdrawal: { ...head.withdrawal, reasons: '' } }),
    },
    partners: partners.map((partner, index) => ({
      ...partner,
      organisationId: `org_${'0'.repeat(26)}`,
      name: `${PARTNER_WORD[language]} ${index + 1}`,
      identifier: { scheme: 'OTHER', value: '' },
    })),
    sections: sections.map((section) => plainSection(section, form)),
    documents: plainPapers(documents, form),
    // What the service wrote to the applicant; the money and the outcome stay.
    decisions: decisions.map(({ conditions: _conditions, missing: _missing, ...decision }) => ({
      ...decision,
      reasons: '',
    })),
    events: events.map((event) => ({ ...event, facts: {} })),
  }
}

const plainSection = (section: SectionItem, form: PublicCall): SectionItem => ({
  ...section,
  answers: Object.fromEntries(
    Object.entries(section.answers).filter(([path]) => !isIdentifyingAnswer(form, section.id, path)),
  ),
})

const plainPapers = (documents: readonly DocumentItem[], form: PublicCall): DocumentItem[] =>
  documents
    .filter(({ kindId }) => !isIdentifyingPaper(form, kindId))
    .map((document, index) => ({ ...document, name: plainPaperName(document, index + 1) }))
