import { createHash } from 'node:crypto'
import type { Account } from '../../shared/accounts/account.ts'
import { budgetKey } from '../../shared/budget/section.ts'
import type { Answer } from '../../shared/calls/answer.ts'
import type { CallContent } from '../../shared/calls/call.ts'
import type { FormField, FormSection } from '../../shared/calls/form.ts'
import { sectionKey } from '../../shared/calls/section-key.ts'
import { createCall } from '../../functions/calls/create-call.ts'
import { publishCall } from '../../functions/calls/publish-call.ts'
import { announceDocument } from '../../functions/documents/announce-document.ts'
import { checkBytes } from '../../functions/documents/check-bytes.ts'
import { recordMalwareVerdict } from '../../functions/documents/record-malware-verdict.ts'
import { createDossier } from '../../functions/dossiers/create-dossier.ts'
import { saveSection } from '../../functions/dossiers/save-section.ts'
import { registerOrganisation } from '../../functions/organisations/register-organisation.ts'
import { acceptInvitation } from '../../functions/partners/accept-invitation.ts'
import { invitePartner } from '../../functions/partners/invite-partner.ts'
import { openCall } from '../local/demo/calls.ts'
import type { Story } from '../local/demo/story.ts'

const PARTNERS = 6
const COMMON_SECTIONS = 6
const LINES_EACH = 10
const PAPERS_EACH = 5

const named = (name: string) => ({ fr: name, en: name })
const question = (id: string): FormField => ({
  id,
  type: 'longText',
  label: named(id),
  required: false,
  maxLength: 2000,
})
const QUESTIONS = ['aim', 'way', 'who', 'when']
const section = (id: string, answeredBy: FormSection['answeredBy']): FormSection => ({
  id,
  title: named(id),
  ...(answeredBy && { answeredBy }),
  fields: QUESTIONS.map(question),
})

/** Six sections for all and one that each of six partners answers: twelve; budgets, and papers that each gives. */
function jointCall(now: string): CallContent {
  const { rules: _rules, ...call } = openCall(now)
  const title: FormField = {
    ...question('title'),
    type: 'shortText',
    required: true,
    binding: 'projectTitle',
  }
  const summary: FormField = { ...question('summary'), required: true, binding: 'projectSummary' }
  const [first, ...others] = Array.from({ length: COMMON_SECTIONS }, (_none, index) =>
    section(`common-${index}`, undefined),
  )
  const opening = { ...section('common-0', undefined), fields: [title, summary, ...(first?.fields ?? [])] }
  const paper = call.documentKinds.slice(0, 1).map((kind) => ({ ...kind, id: 'paper', perPartner: true }))
  return {
    ...call,
    code: 'JOINT',
    form: { sections: [opening, ...others, section('own', 'everyPartner')] },
    documentKinds: paper.map(({ askedOf: _askedOf, ...kind }) => kind),
  }
}

// What a careful applicant writes in a field with room for 2,000 characters.
const TEXT = 'Every mangrove that is planted on one shore feeds the fish of the other. '.repeat(4)

/** Answers of each question of a section. */
const textAnswers = (fields: readonly string[]): Record<string, Answer> =>
  Object.fromEntries(fields.map((id) => [id, TEXT]))

function budgetAnswers(currency: string): Record<string, Answer> {
  const lines = Array.from({ length: LINES_EACH }, (_none, index): [string, Answer] => {
    const common = { place: index * 1000, label: `Line ${index} of the partner’s budget`, currency }
    return index < LINES_EACH - 2
      ? [`cost/r${index}`, { ...common, category: 'staff', amount: 1_000_00 + index }]
      : [`funding/r${index}`, { ...common, kind: 'own', state: null, amount: 4_000_00 }]
  })
  return { currency, ...Object.fromEntries(lines) }
}

interface Joint {
  story: Story
  dossierId: string
  callId: string
  formVersion: number
}

const save = (
  { story, dossierId, ...form }: Joint,
  by: Account,
  sectionId: string,
  answers: Record<string, Answer>,
) =>
  saveSection(story.at(story.deps.now(), by), {
    dossierId,
    sectionId,
    save: {
      ...form,
      changes: Object.entries(answers).map(([fieldId, value]) => ({ fieldId, value, baseRevision: 0 })),
    },
  })

async function addPaper({ story, dossierId }: Joint, by: Account, number: number): Promise<void> {
  const bytes = Buffer.from(`%PDF-1.7\n${by.email} ${number}\n`)
  const permission = await announceDocument(story.at(story.deps.now(), by), {
    dossierId,
    document: {
      kindId: 'paper',
      name: `Lettre signée ${number}.pdf`,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  })
  const object = { key: `dossiers/${dossierId}/${permission.document.id}` }
  await recordMalwareVerdict(story.deps, object, 'NO_THREATS_FOUND')
  if (permission.way !== 'form') return
  const form = new FormData()
  for (const [name, value] of Object.entries(permission.fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(bytes)]))
  const sent = await fetch(permission.url, { method: 'POST', body: form })
  const versionId = sent.headers.get('x-amz-version-id')
  await checkBytes(story.deps, { ...object, ...(versionId && { versionId }) })
}

async function register(story: Story, by: Account, number: number) {
  return registerOrganisation(story.at(story.deps.now(), by), {
    name: `Partner number ${number} of the lagoon`,
    territory: 'AI',
    legalForm: 'association',
    identifier: { scheme: 'OTHER', value: `BENCH-${number}` },
    address: '1 The Valley, Anguilla',
  })
}

/** Lets another organisation join. */
async function join({ story, dossierId }: Joint, lead: Account, number: number): Promise<Account> {
  const now = story.deps.now()
  const person = {
    email: `joint${number}@demo.example`,
    name: `Partner ${number}`,
    language: 'en',
    roles: [],
  } as const
  const account = await story.account(person, now)
  const organisation = await register(story, account, number)
  const { token } = await invitePartner(story.at(now, lead), {
    dossierId,
    invitation: { organisationName: organisation.name, language: 'en', message: '' },
  })
  await acceptInvitation(story.at(now, account), { token, organisationId: organisation.id })
  return account
}

/** A dossier of six partners, twelve sections, sixty budget lines and thirty papers, all of them written. Gives its id. */
export async function tellJointDossier(story: Story, staff: Account, lead: Account): Promise<string> {
  const now = story.deps.now()
  const draft = await createCall(story.at(now, staff), jointCall(now))
  const published = story.at(now, staff, { ifMatch: draft.revision })
  const { id: callId, formVersion } = await publishCall(published, { callId: draft.id })
  const organisation = await register(story, lead, 0)
  const { id: dossierId } = await createDossier(story.at(now, lead), {
    callId,
    organisationId: organisation.id,
  })
  const joint: Joint = { story, dossierId, callId, formVersion }
  const people = [lead]
  for (let number = 1; number < PARTNERS; number += 1) people.push(await join(joint, lead, number))
  for (let index = 0; index < COMMON_SECTIONS; index += 1)
    await save(joint, lead, `common-${index}`, textAnswers(QUESTIONS))
  for (const person of people) await writePart(joint, person)
  return dossierId
}

/** What one partner writes alone. */
async function writePart(joint: Joint, person: Account): Promise<void> {
  const { table } = joint.story.deps
  const members = await table.partition(joint.dossierId, 'member#')
  const partnerId = String(members.find(({ accountId }) => accountId === person.id)?.['partnerId'])
  await save(joint, person, sectionKey('own', partnerId), textAnswers(QUESTIONS))
  await save(joint, person, budgetKey(partnerId), budgetAnswers('EUR'))
  for (let number = 0; number < PAPERS_EACH; number += 1) await addPaper(joint, person, number)
}
