import { createHash } from 'node:crypto'
import type { Call } from '../../shared/calls/call.ts'
import type { Decision } from '../../shared/decisions/decision.ts'
import { announcedDecision, isAnnounced } from '../../shared/decisions/release.ts'
import { DomainError } from '../../shared/errors/domain-error.ts'
import { fillLetter } from '../../shared/letters/letter-text.ts'
import { letterValues } from '../../shared/letters/letter-values.ts'
import { STANDARD_LETTERS } from '../../shared/letters/standard/standard-letters.ts'
import { toLocalTime } from '../../shared/time.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import { callRowPages, type CallRow } from '../decisions/call-rows.ts'
import { currentDecisions } from '../decisions/current-decisions.ts'
import type { Deps } from '../deps.ts'
import type { DossierHead } from '../dossiers/dossier-record.ts'
import {
  changeDossier,
  itemsOf,
  loadDecisions,
  loadHead,
  withFreshDossier,
} from '../dossiers/dossier.store.ts'
import { readOrganisation } from '../organisations/organisation.store.ts'
import { renderPdf } from '../output/pdf/render-pdf.ts'
import { putRecord } from '../storage/records.ts'
import { Transaction } from '../storage/transaction.ts'
import { findReplacedAct } from './find-replaced-act.ts'
import { gatherFacts } from './gather-facts.ts'
import { letterDocument } from './letter-document.ts'
import { letterLanguage } from './letter-language.ts'
import { findLetterText } from './letter-text.store.ts'
import { findLetter, toLetterItem, type LetterItem } from './letter.store.ts'

type Released = Call & { releasedAt: string }

/** Another run made the same letter meanwhile: there is one of each. */
class MadeAlready extends DomainError {
  constructor() {
    super('letter.not_found')
  }
}

async function addressOf({ table }: Deps, dossierId: string): Promise<string> {
  const partners = itemsOf(await table.partition(dossierId, 'partner#'), 'Partner')
  const lead = partners.find(({ role }) => role === 'lead')
  return (lead && (await readOrganisation(table, lead.organisationId))?.address) ?? ''
}

/** The bytes of a letter, in their place among the records under their own hash. */
async function draw(deps: Deps, call: Released, head: DossierHead, decision: Decision): Promise<LetterItem> {
  const { outcome } = decision
  const language = await letterLanguage(deps.table, head.id)
  const own = await findLetterText(deps.table, call.id, outcome, language)
  const facts = gatherFacts(deps.config, call, head)
  const replaced = await findReplacedAct(deps.table, { callId: call.id, dossierId: head.id, decision })
  const decided = { ...decision, replaced }
  const text = own?.text ?? STANDARD_LETTERS[language][outcome]
  const content = letterDocument({
    language,
    letter: fillLetter(text, letterValues(facts, decided, language), outcome),
    facts,
    decided,
    address: await addressOf(deps, head.id),
    releasedAt: call.releasedAt,
    day: toLocalTime(call.releasedAt, call.timeZone).slice(0, 10),
  })
  const bytes = await renderPdf(content)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const recordKey = `letters/${head.id}/${sha256}.pdf`
  await putRecord(deps, recordKey, bytes, sha256, 'application/pdf')
  return {
    dossierId: head.id,
    decisionId: decision.id,
    outcome,
    language,
    madeAt: deps.now(),
    size: bytes.length,
    sha256,
    recordKey,
    textRevision: own?.text ? own.revision : 0,
  }
}

/** Makes the letter about a decision unless there is one; the item and its event come together. */
async function makeLetter(deps: Deps, call: Released, dossierId: string, decision: Decision): Promise<void> {
  if (await findLetter(deps.table, call.id, dossierId, decision.id)) return
  const letter = await draw(deps, call, await loadHead(deps.table, dossierId), decision)
  const { decisionId, language, sha256, textRevision } = letter
  try {
    await withFreshDossier(async () => {
      const transaction = new Transaction(deps.table)
      transaction.create(toLetterItem(call.id, letter), () => new MadeAlready())
      changeDossier(
        transaction,
        { receivedAt: deps.now(), actor: undefined },
        await loadHead(deps.table, dossierId),
        {
          event: { type: 'letter.made', facts: { decisionId, language, sha256, textRevision } },
          actor: 'system',
        },
      )
      await transaction.commit()
    })
  } catch (error) {
    if (!(error instanceof MadeAlready)) throw error
  }
}

/** The announced decision of each dossier of a page that has one. */
async function announcedOf(
  { table }: Deps,
  { releasedAt }: Released,
  page: readonly CallRow[],
): Promise<{ dossierId: string; decision: Decision }[]> {
  const current = await currentDecisions(table, page)
  const found = await Promise.all(
    [...current].map(async ([dossierId, last]) => ({
      dossierId,
      decision: isAnnounced(last, releasedAt)
        ? last
        : announcedDecision(await loadDecisions(table, dossierId), releasedAt),
    })),
  )
  return found.flatMap(({ dossierId, decision }) => (decision ? [{ dossierId, decision }] : []))
}

/**
 * Makes a letter for every announced decision of a call that has none, in the applicant's language. A second run, or
 * one after a crash, goes on where letters are missing and makes no second one; before a release it makes none. One
 * that cannot be made does not keep the others back: what failed is thrown at the end, and tried again by the queue.
 */
export async function makeLetters(deps: Deps, { callId }: { callId: string }): Promise<void> {
  const call = await findPublishedCall(deps.table, callId)
  const { releasedAt } = call
  if (releasedAt === undefined) return
  const failures: unknown[] = []
  for await (const page of callRowPages(deps.table, callId))
    for (const { dossierId, decision } of await announcedOf(deps, { ...call, releasedAt }, page))
      try {
        await makeLetter(deps, { ...call, releasedAt }, dossierId, decision)
      } catch (error) {
        deps.log({ level: 'error', message: 'letter not made', dossierId, error: String(error) })
        failures.push(error)
      }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} letters could not be made`)
}
