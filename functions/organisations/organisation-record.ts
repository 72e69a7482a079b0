import * as z from 'zod'
import { isTerritory } from '../../shared/territories.ts'
import { currencyOf } from '../../shared/organisations/currencies.ts'
import { INVITATION_STATES, MemberRole } from '../../shared/organisations/members.ts'
import { Organisation } from '../../shared/organisations/organisation.ts'
import type { Item } from '../storage/table.ts'

/** An organisation as its item holds it, with what its writes count. */
export const OrganisationRecord = z.object({
  organisation: Organisation,
  /** One stays, whatever happens: a condition of every write that takes one away. */
  managers: z.int(),
  /** Members and invitations that were sent; never more than `MOST_MEMBERS`. */
  seats: z.int(),
})
export type OrganisationRecord = z.infer<typeof OrganisationRecord>

/** An item of the first version knew one number, no contacts, and one member: who registered it. */
export const isFirstVersion = (item: Item): boolean => item.schemaVersion === 1

const first = z.looseObject({ territory: z.string() })

/** The organisation of an item of any version. */
export function recordOf(item: Item): OrganisationRecord {
  if (!isFirstVersion(item)) return OrganisationRecord.parse(item)
  const before = first.parse(item['organisation'])
  const currency = isTerritory(before.territory) ? currencyOf(before.territory) : 'EUR'
  const added = { otherIdentifiers: [], contacts: [], currency, revision: 1 }
  return { organisation: Organisation.parse({ ...added, ...before }), managers: 1, seats: 1 }
}

export const MemberItem = z.object({ accountId: z.string(), role: MemberRole, since: z.string() })
export type MemberItem = z.infer<typeof MemberItem>

export const InvitationItem = z.object({
  id: z.string(),
  organisationId: z.string(),
  email: z.string(),
  role: MemberRole,
  language: z.enum(['fr', 'en']),
  state: z.enum(INVITATION_STATES).exclude(['expired']),
  sentAt: z.string(),
  validUntil: z.string(),
  invitedBy: z.string(),
})
export type InvitationItem = z.infer<typeof InvitationItem>

export const JoinRequestItem = z.object({ accountId: z.string(), message: z.string(), askedAt: z.string() })
export type JoinRequestItem = z.infer<typeof JoinRequestItem>
