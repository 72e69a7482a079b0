import type { ResponseOf } from '../../shared/api/route.ts'
import { Partner } from '../../shared/dossiers/dossier.ts'
import type { exportsApi, LeftOut } from '../../shared/exports/api.ts'
import type { DecidedDossier } from '../../shared/exports/decision-columns.ts'
import { SCDL_COLUMNS, toScdl, type ScdlAward } from '../../shared/exports/scdl.ts'
import { findPublishedCall } from '../calls/find-call.ts'
import type { Context } from '../context.ts'
import type { Table } from '../storage/table.ts'
import { csvAnswer, csvPages } from './csv.ts'
import { decidedPages } from './export-decisions.ts'

type Stores = Pick<Context, 'table' | 'config'>
interface Input {
  callId: string
}

/** The announced awards of a call as SCDL « Subventions » 2.1.1: UTF-8, comma, decimal point. */
export async function exportScdl(stores: Stores, { callId }: Input): Promise<Response> {
  const call = await findPublishedCall(stores.table, callId)
  const rows = async function* () {
    for await (const page of scdlPages(stores, callId, call.releasedAt))
      yield page.flatMap(({ rows }) => rows)
  }
  const heads = SCDL_COLUMNS.map(({ name }) => name)
  const shape = { separator: ',', hasMark: false } as const
  return csvAnswer(`${call.code}-scdl-subventions.csv`, csvPages(heads, rows(), shape))
}

/** How many rows the file holds, and every award that it could not hold with the reasons. */
export async function reportScdl(
  stores: Stores,
  { callId }: Input,
): Promise<ResponseOf<(typeof exportsApi)['GET /calls/:callId/exports/scdl-report']>> {
  const call = await findPublishedCall(stores.table, callId)
  const allLeftOut: LeftOut[] = []
  let published = 0
  for await (const page of scdlPages(stores, callId, call.releasedAt))
    for (const { rows, leftOut } of page) {
      published += rows.length
      allLeftOut.push(...leftOut)
    }
  return { published, leftOut: allLeftOut }
}

/** Awards of a call as open data, a page at a time. */
async function* scdlPages({ table, config }: Stores, callId: string, releasedAt: string | undefined) {
  for await (const page of decidedPages(table, callId, releasedAt)) {
    const awards = page.filter(({ decision }) => decision.outcome === 'award')
    const sources = await Promise.all(
      awards.map(async (decided) => awardOf(decided, await readPartners(table, decided.dossier.id))),
    )
    yield sources.map((award) => toScdl(award, config.service.authority))
  }
}

async function readPartners(table: Table, dossierId: string): Promise<Partner[]> {
  return (await table.partition(dossierId, 'partner#')).map((item) => Partner.parse(item))
}

/** The lead partner receives the whole award and settles with the partners. */
function awardOf({ dossier, decision, isReleased }: DecidedDossier, partners: readonly Partner[]): ScdlAward {
  const amount = decision.amount ?? 0
  const lead = partners.find((partner) => partner.role === 'lead')
  return {
    reference: dossier.reference,
    projectTitle: dossier.projectTitle,
    legalAct: decision.legalAct,
    amount,
    isReleased,
    beneficiaries: [{ name: lead?.name ?? dossier.lead, identifiers: lead ? [lead.identifier] : [], amount }],
  }
}
