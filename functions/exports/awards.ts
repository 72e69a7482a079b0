import { announcedDecision } from '../../shared/decisions/release.ts'
import { Partner } from '../../shared/dossiers/dossier.ts'
import type { Call } from '../../shared/calls/call.ts'
import type { DecidedDossier } from '../../shared/exports/decision-columns.ts'
import type { Award } from '../../shared/open-data/award.ts'
import type { Publisher } from '../../shared/open-data/three-sixty.ts'
import type { Identifier } from '../../shared/organisations/organisation.ts'
import type { Deps } from '../deps.ts'
import { loadDecisions } from '../dossiers/dossier.store.ts'
import { readOrganisation } from '../organisations/organisation.store.ts'
import type { Table } from '../storage/table.ts'
import { decidedPages } from './decided-pages.ts'

type Stores = Pick<Deps, 'table' | 'config'>

/** An award of a call, and whether it was announced. */
export interface CallAward {
  dossierId: string
  award: Award
  isReleased: boolean
}

/** Who publishes, from the service's settings. */
export const publisherOf = ({ config: { service, portalUrl } }: Pick<Deps, 'config'>): Publisher => ({
  ...service.authority,
  prefix: service.openData.grantPrefix,
  licence: service.openData.licence.url,
  address: `${portalUrl}/api/open-data`,
  page: `${portalUrl}/fr/funded-projects`,
})

async function readPartners(table: Table, dossierId: string): Promise<Partner[]> {
  return (await table.partition(dossierId, 'partner#')).map((item) => Partner.parse(item))
}

/** Every number of the lead: its SIRET may stand beside an RNA that a standard has no room for. */
async function numbersOf(table: Table, { organisationId, identifier }: Partner): Promise<Identifier[]> {
  const organisation = await readOrganisation(table, organisationId)
  return [identifier, ...(organisation?.otherIdentifiers ?? [])]
}

/** The lead partner receives the whole award and settles with the partners. */
async function awardOf(
  { table, config }: Stores,
  call: Pick<Call, 'code' | 'title'>,
  { dossier, decision }: DecidedDossier,
): Promise<Award> {
  const amount = decision.amount ?? 0
  const lead = (await readPartners(table, dossier.id)).find((partner) => partner.role === 'lead')
  const territories = [dossier.territory, ...dossier.partnerTerritories]
  return {
    reference: dossier.reference,
    projectTitle: dossier.projectTitle,
    callCode: call.code,
    callTitle: call.title,
    grantor: config.service.authority,
    legalAct: decision.legalAct,
    amount,
    requested: dossier.requestedGrant,
    ...(decision.schedule && { instalments: decision.schedule.length }),
    beneficiaries: [
      {
        name: lead?.name ?? dossier.lead,
        identifiers: lead ? await numbersOf(table, lead) : [],
        territory: dossier.territory,
        amount,
      },
    ],
    territories: [...new Set(territories)],
    changedAt: decision.decidedAt,
  }
}

/**
 * The decision that the public may know of a dossier: until a later one is released, the award that it supersedes
 * stands as it was announced, so that its leaving tells nothing either.
 */
async function knownOutside(
  table: Table,
  decided: DecidedDossier,
  releasedAt: string | undefined,
): Promise<DecidedDossier> {
  if (decided.isReleased || decided.decision.supersedes === undefined) return decided
  const decision = announcedDecision(await loadDecisions(table, decided.dossier.id), releasedAt)
  return decision ? { ...decided, decision, isReleased: true } : decided
}

/** Awards of a call, announced or not, a page at a time; `passed` is told how many of its dossiers went by. */
export async function* awardPages(
  stores: Stores,
  call: Pick<Call, 'id' | 'code' | 'title' | 'releasedAt'>,
  passed?: (dossiers: number) => void,
): AsyncGenerator<CallAward[]> {
  for await (const page of decidedPages(stores.table, call.id, call.releasedAt, passed)) {
    const known = await Promise.all(
      page.map((decided) => knownOutside(stores.table, decided, call.releasedAt)),
    )
    const awards = known.filter(({ decision }) => decision.outcome === 'award')
    yield Promise.all(
      awards.map(async (decided) => ({
        dossierId: decided.dossier.id,
        award: await awardOf(stores, call, decided),
        isReleased: decided.isReleased,
      })),
    )
  }
}
