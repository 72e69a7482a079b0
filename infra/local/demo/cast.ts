import type { Account } from '../../../shared/accounts/account.ts'
import type { Call, CallContent } from '../../../shared/calls/call.ts'
import type { Organisation } from '../../../shared/organisations/organisation.ts'
import { createCall } from '../../../functions/calls/create-call.ts'
import { publishCall } from '../../../functions/calls/publish-call.ts'
import { registerOrganisation } from '../../../functions/organisations/register-organisation.ts'
import { ORGANISATIONS, organisationByKey } from './organisations.ts'
import { PEOPLE, type DemonstrationPerson } from './people.ts'
import { later, type Story } from './story.ts'

/** Everybody and every organisation of the story. */
export interface Cast {
  people: Map<string, Account>
  staff: Account
  evaluators: Account[]
  /** Who sits in the committee. */
  member: Account
  owners: Map<string, Account>
  organisations: Map<string, Organisation>
}

export const known = <Value>(map: Map<string, Value>, key: string): Value => {
  const value = map.get(key)
  if (value === undefined) throw new Error(`the demonstration knows no ${key}`)
  return value
}

const OWNERS: Record<string, string> = {
  mangrove: 'applicant.mf@demo.example',
  'nature-sx': 'partner.sx@demo.example',
}

/** An association whose mailbox is gone: what the portal writes to it comes back, as the page of letters shows. */
const MAILBOXES: Record<string, string> = { carnival: 'bounce+carnival@simulator.amazonses.com' }

/** The person who writes for an organisation: one of the demonstration's people, or its office. */
async function ownerOf(
  story: Story,
  key: string,
  people: Map<string, Account>,
  at: string,
): Promise<Account> {
  const email = OWNERS[key]
  if (email) return known(people, email)
  const { name, territory } = organisationByKey(key)
  const language = ['SX', 'AI'].includes(territory) ? 'en' : 'fr'
  return story.account({ email: MAILBOXES[key] ?? `office@${key}.example`, name, language, roles: [] }, at)
}

/** Makes the accounts of people and the organisations that they write for. */
export async function tellCast(
  story: Story,
  at: string,
  folk: readonly DemonstrationPerson[] = PEOPLE,
): Promise<Cast> {
  const people = new Map<string, Account>()
  for (const { part: _part, ...person } of folk) people.set(person.email, await story.account(person, at))
  const owners = new Map<string, Account>()
  const organisations = new Map<string, Organisation>()
  for (const { key, ...organisation } of ORGANISATIONS) {
    const owner = await ownerOf(story, key, people, at)
    owners.set(key, owner)
    organisations.set(key, await registerOrganisation(story.at(at, owner), organisation))
  }
  const evaluators = [...people.values()].filter(({ roles }) => roles.includes('evaluator'))
  const staff = known(people, 'staff@demo.example')
  const member = known(people, 'committee@demo.example')
  return { people, staff, member, evaluators, owners, organisations }
}

/** Writes a call and publishes it. */
export async function tellCall(
  story: Story,
  staff: Account,
  content: CallContent,
  at: string,
): Promise<Call> {
  const draft = await createCall(story.at(at, staff), content)
  return publishCall(story.at(later(at, 30), staff, { ifMatch: draft.revision }), { callId: draft.id })
}
