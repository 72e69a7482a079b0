import { findLineFault } from '../../shared/budget/line-fault.ts'
import { isBudgetKey } from '../../shared/budget/section.ts'
import type { Answer } from '../../shared/calls/answer.ts'
import { findFaultAt, type AnswerFault } from '../../shared/calls/answers.ts'
import { parseSectionKey } from '../../shared/calls/section-key.ts'
import { canonicalJson } from '../../shared/canonical-json.ts'
import type { SaveSection } from '../../shared/dossiers/api.ts'
import type { StoredAnswer } from '../../shared/dossiers/dossier.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { findAccounts } from '../accounts/find-accounts.ts'
import { findForm } from '../calls/find-call.ts'
import { actorOf, type Context } from '../context.ts'
import type { SectionItem } from './dossier-record.ts'
import { answersOf, readSection, writeSection, type FieldChange, type SectionWrite } from './section.store.ts'

interface Input {
  dossierId: string
  /** Section key (`calls/section-key.ts`). */
  sectionId: string
  save: SaveSection
}

export interface SavedSection {
  sectionId: string
  revision: number
  /** The saved fields, as they stand. */
  answers: Record<string, StoredAnswer>
  savedAt: string
}

const TRIES = 4

/**
 * Saves fields of a section by one conditional write, without reading anything: the form is in memory. Only when the
 * condition fails is the section read, to say why. What the same person has already saved counts as saved, so that a
 * save whose answer was lost can be sent again.
 */
export async function saveSection(
  context: Context,
  { dossierId, sectionId, save }: Input,
): Promise<SavedSection> {
  checkChanges(await findJudge(context, sectionId, save), save.changes)
  const { accountId } = actorOf(context)
  const place = { dossierId, sectionId, callId: save.callId, formVersion: save.formVersion }
  let write: SectionWrite = {
    ...place,
    accountId,
    savedAt: context.receivedAt,
    ifMatch: context.ifMatch,
    changes: save.changes,
  }
  let saved: Record<string, StoredAnswer> = {}
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const revision = await writeSection(context.table, write)
    if (revision !== undefined)
      return { sectionId, revision, answers: { ...saved, ...answersOf(write) }, savedAt: write.savedAt }
    const section = await readOwnSection(context, write)
    saved = savedAlready(section, write, save.changes)
    write = { ...write, changes: save.changes.filter(({ fieldId }) => !(fieldId in saved)) }
    if (write.changes.length === 0)
      return { sectionId, revision: section.revision, answers: saved, savedAt: write.savedAt }
    await refuse(context, section, write)
  }
  throw new DomainError('server.busy')
}

/** Finds the fault of what stands at a path of a section. */
type Judge = (path: string, value: Answer) => AnswerFault | undefined

/** The rules of a section of the named form; a form that the portal does not know cannot be the dossier's. */
async function findJudge(context: Context, key: string, save: SaveSection): Promise<Judge> {
  const { form, budget } = await findForm(context.table, save.callId, save.formVersion).catch(
    (error: unknown) => {
      const isUnknown = error instanceof DomainError && error.code === 'call.not_found'
      throw isUnknown ? new DomainError('section.form_changed') : error
    },
  )
  if (budget && isBudgetKey(key)) return (path, value) => findLineFault(budget, path, value)
  const { sectionId } = parseSectionKey(key)
  const section = form.sections.find(({ id }) => id === sectionId)
  if (!section) throw new DomainError('section.not_found')
  return (path, value) => findFaultAt(section, path, value)
}

/** Throws the first fault of the typed values, with all of them in its facts. */
function checkChanges(findFault: Judge, changes: readonly FieldChange[]): void {
  const faults = changes.flatMap(({ fieldId, value }, index) => {
    const place = `answers.${fieldId}`
    const isTwice = changes.findIndex((change) => change.fieldId === fieldId) < index
    if (isTwice) return [{ code: 'request.invalid' as const, field: place, facts: { fieldId } }]
    const fault = findFault(fieldId, value)
    return fault ? [{ code: fault.code, field: place, facts: fault.facts }] : []
  })
  const [first] = faults
  if (first) throw new DomainError(first.code, { ...first.facts, errors: faults }, first.field)
}

/** The section that a write met. Who may not write it learns nothing of it. */
async function readOwnSection({ table }: Context, write: SectionWrite): Promise<SectionItem> {
  const section = await readSection(table, write.dossierId, write.sectionId)
  if (!section?.editors.has(write.accountId)) throw new DomainError('dossier.not_found')
  if (section.callId !== write.callId || section.formVersion !== write.formVersion)
    throw new DomainError('section.form_changed', {
      callId: section.callId,
      formVersion: section.formVersion,
    })
  return section
}

const isSame = (left: unknown, right: unknown) => canonicalJson(left) === canonicalJson(right)

/** The changes that stand already, because an earlier sending of the same save arrived. */
function savedAlready(
  { answers }: SectionItem,
  { accountId }: SectionWrite,
  changes: readonly FieldChange[],
): Record<string, StoredAnswer> {
  const standing = changes.flatMap(({ fieldId, value, baseRevision }) => {
    const stored = answers[fieldId]
    const isOurs = stored?.savedBy === accountId && stored.revision > baseRevision
    return stored && isOurs && isSame(stored.value, value) ? [[fieldId, stored] as const] : []
  })
  return Object.fromEntries(standing)
}

/** Says why a write was refused; returns where the reason has gone meanwhile. */
async function refuse(context: Context, section: SectionItem, write: SectionWrite): Promise<void> {
  if (!section.isOpen) throw new DomainError('dossier.locked')
  if (write.ifMatch !== undefined && write.ifMatch !== section.revision)
    throw new DomainError('precondition.failed', { revision: section.revision })
  const conflicts = write.changes.flatMap((change) => {
    const stored = section.answers[change.fieldId]
    return (stored?.revision ?? 0) === change.baseRevision ? [] : [{ change, stored }]
  })
  const [first] = conflicts
  if (!first) return
  const writers = await findAccounts(
    context.table,
    conflicts.flatMap(({ stored }) => stored?.savedBy ?? []),
  )
  const facts = conflicts.map(({ change, stored }) => ({
    fieldId: change.fieldId,
    theirs: stored?.value ?? null,
    yours: change.value,
    revision: stored?.revision ?? 0,
    savedAt: stored?.savedAt,
    savedBy: writers.find(({ id }) => id === stored?.savedBy)?.name,
  }))
  throw new DomainError(
    'section.field_conflict',
    { ...facts[0], conflicts: facts },
    `answers.${first.change.fieldId}`,
  )
}
