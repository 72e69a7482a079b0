import { EMPTY_CHAIN, sealEvent, type ChainHead, type SealedEvent } from '../../shared/audit/chain.ts'
import { isEventKnown } from '../../shared/audit/event-types.ts'
import type { Dossier } from '../../shared/dossiers/dossier.ts'
import type { Context } from '../context.ts'
import { authorise } from './authorise.ts'
import type { DossierRecord } from './dossier-record.ts'
import { loadDossier } from './dossier.store.ts'
import { readerOf, surroundingsOf, viewDossier, type Audience } from './view-dossier.ts'

type Event = DossierRecord['events'][number]

/** A dossier with its chain of events, which `npm run verify-log` checks. */
export interface DossierExport {
  dossier: Dossier
  events: (Event | SealedEvent)[]
  /** Head of the chain as far as this reader knows it. */
  head: ChainHead
}

/**
 * The chain as a reader may know it: it ends with the last event that they may know, so that neither a decision nor
 * the number of events tells anything before the release; what they may not know before that is sealed. The beginning
 * of a chain is a chain.
 */
function chainFor(
  events: readonly Event[],
  audience: Audience,
  releasedAt: string | undefined,
): (Event | SealedEvent)[] {
  if (audience === 'service') return [...events]
  const isKnown = (event: Event) => isEventKnown(event, releasedAt)
  return events
    .slice(0, events.findLastIndex(isKnown) + 1)
    .map((event) => (isKnown(event) ? event : sealEvent(event)))
}

/** The dossier with its chain, as the asker may see both. */
export async function exportDossier(
  context: Context,
  { dossierId }: { dossierId: string },
): Promise<DossierExport> {
  const record = await loadDossier(context.table, dossierId)
  authorise(context, 'dossier.export', record)
  const reader = readerOf(context, record)
  const surroundings = await surroundingsOf(context, record)
  const events = chainFor(record.events, reader.audience, surroundings.releasedAt)
  const last = events.at(-1)
  return {
    dossier: viewDossier(record, reader, surroundings),
    events,
    head: last ? { sequence: last.sequence, hash: last.hash } : EMPTY_CHAIN,
  }
}
