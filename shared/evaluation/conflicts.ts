import { employerDomain } from './free-mail.ts'
import { isSameOrganisation, isSamePerson, type KnownOrganisation } from './same-party.ts'

const isSameHouse = (left: string, right: string) =>
  left === right || left.endsWith(`.${right}`) || right.endsWith(`.${left}`)

/** What the portal itself can see, the gravest first. */
export const DETECTED_CONFLICTS = ['member', 'organisation', 'relation', 'email_domain'] as const
export type DetectedConflict = (typeof DETECTED_CONFLICTS)[number]

interface Person {
  accountId: string
  email: string
  name?: string
}

/** The two sides of a possible conflict: who judges, and everybody of every partner of a dossier. */
export interface ConflictQuestion {
  evaluator: Person & {
    /** Organisations that the person belongs or belonged to: by the portal's memberships, or as they say. */
    organisations: readonly KnownOrganisation[]
    /** Ties that the person declared. */
    relations: readonly { to: 'person' | 'organisation'; name: string; email: string }[]
  }
  dossier: { members: readonly Person[]; organisations: readonly KnownOrganisation[] }
}

const CHECKS: Record<DetectedConflict, (question: ConflictQuestion) => boolean> = {
  member: ({ evaluator, dossier }) =>
    dossier.members.some((member) => member.accountId === evaluator.accountId),
  organisation: ({ evaluator, dossier }) =>
    dossier.organisations.some((party) =>
      evaluator.organisations.some((own) => isSameOrganisation(own, party)),
    ),
  relation: ({ evaluator, dossier }) =>
    evaluator.relations.some(({ to, name, email }) =>
      to === 'organisation'
        ? dossier.organisations.some((party) => isSameOrganisation({ name, identifiers: [] }, party))
        : dossier.members.some((member) => isKnownAs(member, { name, email })),
    ),
  email_domain: ({ evaluator, dossier }) => {
    const own = employerDomain(evaluator.email)
    const domains = dossier.members.flatMap((member) => employerDomain(member.email) ?? [])
    return own !== undefined && domains.some((domain) => isSameHouse(domain, own))
  },
}

const isKnownAs = (member: Person, { name, email }: { name: string; email: string }): boolean =>
  (email !== '' && email.trim().toLowerCase() === member.email.toLowerCase()) ||
  isSamePerson(name, member.name ?? '')

/**
 * Every conflict that the portal itself can see, the gravest first: the person writes for the dossier, belongs or
 * belonged to one of its organisations, declared a tie to one of them or of its people, or has an address at the house
 * of one of its members (sub-domains are the same house). What the portal cannot see, the person declares.
 */
export const detectConflicts = (question: ConflictQuestion): DetectedConflict[] =>
  DETECTED_CONFLICTS.filter((kind) => CHECKS[kind](question))

/** What of it still stands: staff may lift what they have looked at, never that somebody writes for the dossier. */
export const standingConflict = (
  detected: readonly DetectedConflict[],
  lifted: readonly DetectedConflict[] = [],
): DetectedConflict | undefined => detected.find((kind) => kind === 'member' || !lifted.includes(kind))
