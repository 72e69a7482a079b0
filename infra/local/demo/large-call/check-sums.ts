import { strFromU8, unzipSync } from 'fflate'
import { verifyChain } from '../../../../shared/audit/chain.ts'
import { parseCsv } from '../../../../shared/exports/parse-csv.ts'
import { SCDL_COLUMNS } from '../../../../shared/exports/scdl.ts'
import type { Award } from '../../../../shared/open-data/award.ts'
import type { Deps } from '../../../../functions/deps.ts'
import { readEnvelope } from '../../../../functions/decisions/envelope.store.ts'
import type { DossierRecord } from '../../../../functions/dossiers/dossier-record.ts'
import { loadDossier } from '../../../../functions/dossiers/dossier.store.ts'
import type { Made } from './publish.ts'

interface Ended {
  callId: string
  dossierIds: readonly string[]
  /** By content and format: `decisions.csv`. */
  files: ReadonlyMap<string, Made>
  published: readonly Award[]
}

/** What must hold, in words, and whether it does. */
export interface Sum {
  says: string
  isRight: boolean
}

const fileOf = ({ files }: Ended, name: string): Uint8Array => {
  const made = files.get(name)
  if (!made) throw new Error(`there is no file ${name}`)
  return made.bytes
}

const rowsOf = (bytes: Uint8Array, separator: string) =>
  parseCsv(new TextDecoder().decode(bytes), separator).slice(1)

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0)

/** Whether SCDL holds its award in any case: others may have an association's number of a form that it refuses. */
const hasSiret = ({ partners }: DossierRecord) =>
  partners.some(({ role, identifier }) => role === 'lead' && identifier.scheme === 'SIRET')

/** Adds up what a call came to in every place where it stands: each says the same, or this says which does not. */
export async function checkSums(deps: Deps, ended: Ended): Promise<Sum[]> {
  const { dossierIds, published, callId } = ended
  const records = await Promise.all(dossierIds.map((id) => loadDossier(deps.table, id)))
  const decided = records.filter(({ decisions }) => decisions.length === 1)
  const awarded = records.filter(({ head }) => head.state === 'awarded')
  const amount = sumOf(awarded.map(({ head }) => head.awardedAmount ?? 0))
  const { parts } = await readEnvelope(deps.table, callId)
  const total = parts[0]
  const all = dossierIds.length
  const sheet = unzipSync(fileOf(ended, 'decisions.xlsx'))['xl/worksheets/sheet1.xml'] ?? new Uint8Array()
  const scdl = rowsOf(fileOf(ended, 'scdl.csv'), ',')
  const grants: { grants: unknown[] } = JSON.parse(strFromU8(fileOf(ended, '360giving.json')))
  const references = (one: readonly (string | undefined)[]) => [...one].sort().join()
  return [
    { says: `each of ${all} dossiers has one decision`, isRight: decided.length === all },
    {
      says: `every dossier’s history of events is unbroken`,
      isRight: records.every(({ events }) => verifyChain(events).ok),
    },
    {
      says: 'no part of the envelope is overspent, and what it promises is what was awarded',
      isRight: parts.every(({ committed, limit }) => committed <= limit) && total?.committed === amount,
    },
    {
      says: `the decisions’ CSV and workbook have ${all} rows each`,
      isRight:
        rowsOf(fileOf(ended, 'decisions.csv'), ';').length === all &&
        strFromU8(sheet).split('<row ').length - 2 === all,
    },
    {
      says: `SCDL has a row in ${SCDL_COLUMNS.length} columns for each award it may publish, 360Giving a grant`,
      isRight:
        scdl.length >= awarded.filter(hasSiret).length &&
        scdl.length <= awarded.length &&
        scdl.every(({ length }) => length === SCDL_COLUMNS.length) &&
        grants.grants.length === awarded.length,
    },
    {
      says: `open data shows the ${awarded.length} released awards, their sum, and nothing else`,
      isRight:
        references(published.map(({ reference }) => reference)) ===
          references(awarded.map(({ head }) => head.reference)) &&
        sumOf(published.map((award) => award.amount)) === amount,
    },
  ]
}
