import * as z from 'zod'
import { idSchema } from '../ids.ts'
import { Instant } from '../instant.ts'
import { LANGUAGES } from '../language.ts'
import { textSchema } from '../text-schema.ts'
import { Identifier } from './organisation.ts'
import { personal } from '../personal.ts'

/** What a member may be: see `ORGANISATION_RELATIONS`. */
const MEMBER_ROLES = ['manager', 'member'] as const
export const MemberRole = z.enum(MEMBER_ROLES)
export type MemberRole = z.infer<typeof MemberRole>

export const OrganisationMember = z.object({
  accountId: idSchema('account'),
  name: personal(z.string()),
  email: personal(z.string()),
  role: MemberRole,
  since: Instant,
})
export type OrganisationMember = z.infer<typeof OrganisationMember>

export const NewInvitation = z.strictObject({
  email: personal(z.email({ error: 'email.malformed' }).max(254)),
  role: MemberRole,
  /** Of the e-mail, where the portal does not know the person; the inviter’s where absent. */
  language: z.enum(LANGUAGES).optional(),
})
export type NewInvitation = z.infer<typeof NewInvitation>

/** `expired` is told by the clock, it is written nowhere. */
export const INVITATION_STATES = ['open', 'accepted', 'declined', 'withdrawn', 'expired'] as const

export const Invitation = z.object({
  id: idSchema('invitation'),
  email: personal(z.string()),
  role: MemberRole,
  state: z.enum(INVITATION_STATES),
  sentAt: Instant,
  validUntil: Instant,
})
export type Invitation = z.infer<typeof Invitation>

/** What somebody who holds an invitation may know before they answer. */
export const ReceivedInvitation = z.object({
  organisation: z.string(),
  role: MemberRole,
  state: z.enum(INVITATION_STATES),
  validUntil: Instant,
})
export type ReceivedInvitation = z.infer<typeof ReceivedInvitation>

/** Who tried to register an organisation that is there already asks to join it. */
export const NewJoinRequest = z.strictObject({
  identifier: Identifier,
  message: textSchema(600, { required: false }),
})
export type NewJoinRequest = z.infer<typeof NewJoinRequest>

export const JoinRequest = z.object({
  accountId: idSchema('account'),
  name: personal(z.string()),
  email: personal(z.string()),
  message: z.string(),
  askedAt: Instant,
})
export type JoinRequest = z.infer<typeof JoinRequest>
