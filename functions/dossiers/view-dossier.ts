import type { DossierState } from '../../shared/access/life-cycle.ts'
import type { Permission } from '../../shared/access/permissions.ts'
import { parseSectionKey } from '../../shared/calls/section-key.ts'
import { isEventKnown } from '../../shared/audit/event-types.ts'
import { announcedDecision, announcedState } from '../../shared/decisions/release.ts'
import type { Dossier, DossierSection } from '../../shared/dossiers/dossier.ts'
import { findForm } from '../calls/find-call.ts'
import { findCallSummaries } from '../calls/find-call-summaries.ts'
import { seenPapers } from '../documents/seen-papers.ts'
import type { Context } from '../context.ts'
import { asKnownTo } from '../evaluation/blind.ts'
import { permissionsOn, relationTo } from './authorise.ts'
import { contentHashOf } from './content.ts'
import type { DossierRecord, SectionItem } from './dossier-record.ts'
import { nameEvents } from './name-events.ts'
import { shownConfirmations } from './shown-confirmations.ts'

/** Through whose eyes a dossier is seen. Members of its partners are applicants, whatever roles they have. */
export type Audience = 'applicant' | 'evaluator' | 'service'

/** Who looks at a dossier: audience, and what may be done in a state that this reader is shown. */
export interface Reader {
  audience: Audience
  /** Who looks; undefined for nobody in particular. */
  accountId: string | undefined
  mayIn: (state: Dossier['state']) => Permission[]
}

const AUDIENCES = {
  lead: 'applicant',
  partner: 'applicant',
  assigned: 'evaluator',
  declared: 'evaluator',
  conflicted: 'evaluator',
  calibrating: 'evaluator',
  none: 'service',
} as const satisfies Record<ReturnType<typeof relationTo>, Audience>

/** The asker as a reader of a dossier that they may read. */
export function readerOf(
  context: Context,
  record: Pick<DossierRecord, 'members' | 'assignments' | 'calibrators' | 'head'>,
): Reader {
  return {
    accountId: context.actor?.accountId,
    audience: AUDIENCES[relationTo(record, context.actor?.accountId)],
    mayIn: (state) => permissionsOn(context, { ...record, head: { state } }),
  }
}

function sectionView(section: SectionItem, { audience, accountId }: Reader): DossierSection {
  const { id, revision, answers, isOpen, editors } = section
  const mayWrite = isOpen && accountId !== undefined && editors.has(accountId)
  if (audience !== 'evaluator') return { id, revision, answers, mayWrite }
  const withoutWriter = Object.entries(answers).map(([fieldId, { savedBy: _savedBy, ...answer }]) => [
    fieldId,
    answer,
  ])
  return { id, revision, answers: Object.fromEntries(withoutWriter), mayWrite }
}

/** An evaluator may know that evaluating is over; an applicant does not even know that before the release. */
const stateFor = (audience: Audience, state: DossierState, announced: DossierState): DossierState =>
  audience === 'evaluator' && announced === 'evaluation' && state !== announced ? 'evaluated' : announced

/** What only the service reads whole: state, decision, history, and the count of changes, which would tell of them. */
function happeningsFor({ head, decisions, events }: DossierRecord, audience: Audience, releasedAt?: string) {
  if (audience === 'service')
    return { state: head.state, decision: decisions.at(-1), events, revision: head.revision }
  const known = events.filter((event) => isEventKnown(event, releasedAt))
  return {
    state: stateFor(audience, head.state, announcedState(head.state, decisions, releasedAt)),
    decision: announcedDecision(decisions, releasedAt),
    events: known,
    revision: known.length,
  }
}

/** What a view needs beside the record: the call's latest release, and the hash of the dossier's content as it stands. */
interface Surroundings {
  releasedAt: string | undefined
  contentHash: string
}

/** What only the dossier's own people see of each other. */
const peopleFor = ({ members, invitations }: DossierRecord, audience: Audience, contentHash: string) =>
  audience === 'applicant'
    ? {
        people: members.map(({ accountId, partnerId, name = '' }) => ({ accountId, partnerId, name })),
        invitations,
        contentHash,
      }
    : { people: [], invitations: [] }

/** Sections of the partners that are in the dossier now; those of one that left wait for its return. */
const presentSections = ({ sections, partners }: DossierRecord): SectionItem[] =>
  sections.filter(({ id }) => {
    const { partnerId } = parseSectionKey(id)
    return partnerId === undefined || partners.some((partner) => partner.id === partnerId)
  })

/**
 * A dossier as one reader may see it. Pure: the record, the reader and the surroundings say everything. Evaluators see
 * neither accounts of the applicant's people nor the receipt.
 */
export function viewDossier(record: DossierRecord, reader: Reader, surroundings: Surroundings): Dossier {
  const { releasedAt, contentHash } = surroundings
  const { head } = record
  const { audience } = reader
  const { state, decision, events, revision } = happeningsFor(record, audience, releasedAt)
  const receipt = audience === 'evaluator' ? undefined : record.submissions.at(-1)?.receipt
  const completion = audience === 'evaluator' ? undefined : record.completions.at(-1)
  return {
    id: head.id,
    callId: head.callId,
    formVersion: head.formVersion,
    ...(head.reference !== undefined && { reference: head.reference }),
    state,
    createdAt: head.createdAt,
    ...(head.submittedAt !== undefined && { submittedAt: head.submittedAt }),
    revision,
    partners: record.partners,
    ...peopleFor(record, audience, contentHash),
    confirmations: audience === 'evaluator' ? [] : shownConfirmations(record, contentHash),
    sections: presentSections(record).map((section) => sectionView(section, reader)),
    documents: seenPapers({ ...record, head: { state } }, reader),
    ...(receipt && { receipt }),
    submissions: head.submissions,
    ...(completion && { completion }),
    ...(head.admissibility && { admissibility: head.admissibility }),
    ...(head.withdrawal && { withdrawal: head.withdrawal }),
    ...(head.deletion && { deletion: head.deletion }),
    ...(decision && { decision }),
    timeline: events.map(({ type, at, facts }) => ({ type, at, facts })),
    may: reader.mayIn(state),
  }
}

/** The same, for whoever asks: reads when the call's results were released, where there is something to release. */
export async function viewFor(context: Context, record: DossierRecord): Promise<Dossier> {
  const known = await asKnownTo(context, record)
  const reader = readerOf(context, record)
  const events = reader.audience === 'service' ? await nameEvents(context, known.events) : known.events
  return viewDossier({ ...known, events }, reader, await surroundingsOf(context, record))
}

/** Reads what a view needs beside the record. */
export async function surroundingsOf(context: Context, record: DossierRecord): Promise<Surroundings> {
  const { callId, formVersion } = record.head
  const [releasedAt, form] = await Promise.all([
    releaseOf(context, record),
    findForm(context.table, callId, formVersion),
  ])
  return { releasedAt, contentHash: contentHashOf(record, form) }
}

/** Instant of the latest release that could make a decision of this dossier known. */
async function releaseOf(
  { table }: Pick<Context, 'table'>,
  { head, decisions }: Pick<DossierRecord, 'head' | 'decisions'>,
): Promise<string | undefined> {
  if (decisions.length === 0) return undefined
  return (await findCallSummaries(table, [head.callId])).get(head.callId)?.releasedAt
}
