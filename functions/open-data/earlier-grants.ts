import * as z from 'zod'
import type { Award } from '../../shared/open-data/award.ts'
import type { EarlierGrant, PartnerGrants } from '../../shared/open-data/earlier-grants.ts'
import { publicIdentifiers } from '../../shared/open-data/organisation-id.ts'
import type { Identifier } from '../../shared/organisations/organisation.ts'
import type { Partner } from '../../shared/dossiers/dossier.ts'
import type { Context } from '../context.ts'
import { authorise } from '../dossiers/authorise.ts'
import { loadDossier } from '../dossiers/dossier.store.ts'
import { readOrganisation } from '../organisations/organisation.store.ts'
import { keys } from '../storage/keys.ts'
import type { Table } from '../storage/table.ts'
import { historyNear, readImports } from './history.store.ts'
import { awardOf, registeredAs } from './open-data.store.ts'

const Pointer = z.object({ at: z.object({ pk: z.string(), sk: z.string() }) })

const isSame = (left: Identifier, right: Identifier) =>
  left.scheme === right.scheme && left.value === right.value

/** Awards to an organisation, released here or brought along, by its numbers; the latest act first. */
export async function earlierGrantsOf(
  table: Table,
  identifiers: readonly Identifier[],
): Promise<EarlierGrant[]> {
  const wanted = identifiers.map(registeredAs)
  const [imports, ...found] = await Promise.all([
    readImports(table),
    ...wanted.map(({ scheme, value }) => table.partition(keys.grantPointer(scheme, value, '', '').pk)),
  ])
  const whole = new Set(['open-data', ...imports.map(({ id }) => keys.historyPart(id, 0).pk)])
  const places = new Map(
    found.flat().map((item) => {
      const { at } = Pointer.parse(item)
      return [`${at.pk} ${at.sk}`, at]
    }),
  )
  const [items, brought] = await Promise.all([
    table.getMany([...places.values()].filter(({ pk }) => whole.has(pk))),
    historyNear(table, imports, wanted),
  ])
  return [...items.map(awardOf), ...brought]
    .flatMap((award) => grantTo(award, wanted))
    .sort((left, right) => right.legalAct.date.localeCompare(left.legalAct.date))
}

/** The part of an award that went to the organisation; none where a later decision gave it to another. */
function grantTo(award: Award, wanted: readonly Identifier[]): EarlierGrant[] {
  const theirs = award.beneficiaries.filter((beneficiary) =>
    beneficiary.identifiers.some((one) => wanted.some((number) => isSame(number, registeredAs(one)))),
  )
  if (theirs.length === 0) return []
  const { reference, projectTitle, grantor, legalAct } = award
  const amount = theirs.reduce((sum, beneficiary) => sum + beneficiary.amount, 0)
  return [{ reference, projectTitle, grantor: grantor.name, legalAct, amount }]
}

/** What the organisations of a dossier received before: what its rules on earlier grants are checked against. */
export async function listEarlierGrants(
  context: Context,
  { dossierId }: { dossierId: string },
): Promise<{ partners: PartnerGrants[] }> {
  const record = await loadDossier(context.table, dossierId)
  authorise(context, 'dossier.readEarlierGrants', record)
  const grantsOf = async ({ id, name, organisationId, identifier }: Partner): Promise<PartnerGrants> => {
    const organisation = await readOrganisation(context.table, organisationId)
    const numbers = publicIdentifiers([identifier, ...(organisation?.otherIdentifiers ?? [])])
    const grants = await earlierGrantsOf(context.table, numbers)
    return {
      partnerId: id,
      name,
      hasNumber: numbers.length > 0,
      grants: grants.filter(({ reference }) => reference !== record.head.reference),
    }
  }
  return { partners: await Promise.all(record.partners.map(grantsOf)) }
}
