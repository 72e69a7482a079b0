import { createHash } from 'node:crypto'
import type { Account } from '../../../shared/accounts/account.ts'
import type { Answer } from '../../../shared/calls/answer.ts'
import type { Organisation } from '../../../shared/organisations/organisation.ts'
import { announceDocument } from '../../../functions/documents/announce-document.ts'
import { checkBytes } from '../../../functions/documents/check-bytes.ts'
import { readDocument } from '../../../functions/documents/document.store.ts'
import { recordMalwareVerdict } from '../../../functions/documents/record-malware-verdict.ts'
import { createDossier } from '../../../functions/dossiers/create-dossier.ts'
import { readDossier } from '../../../functions/dossiers/read-dossier.ts'
import { saveSection } from '../../../functions/dossiers/save-section.ts'
import { acceptInvitation } from '../../../functions/partners/accept-invitation.ts'
import { confirmContent } from '../../../functions/partners/confirm-content.ts'
import { invitePartner } from '../../../functions/partners/invite-partner.ts'
import { writePaper, type Paper } from './papers.ts'
import { later, type Story } from './story.ts'

export interface DossierToTell {
  callId: string
  formVersion: number
  lead: Account
  organisation: Organisation
  /** A second organisation, with the person who writes for it. */
  partner: { organisation: Organisation; account: Account } | undefined
  answers: Record<string, Record<string, Answer>>
  papers: readonly Paper[]
  startedAt: string
}

/** Starts a dossier, writes its sections and sends its papers, as its lead did. Gives its id. */
export async function tellDossier(story: Story, dossier: DossierToTell): Promise<string> {
  const { callId, lead, startedAt } = dossier
  const { id } = await createDossier(story.at(startedAt, lead), {
    callId,
    organisationId: dossier.organisation.id,
  })
  await join(story, id, dossier)
  let minutes = 10
  for (const [sectionId, answers] of Object.entries(dossier.answers)) {
    const changes = Object.entries(answers).map(([fieldId, value]) => ({ fieldId, value, baseRevision: 0 }))
    const save = { callId, formVersion: dossier.formVersion, changes }
    await saveSection(story.at(later(startedAt, minutes), lead), { dossierId: id, sectionId, save })
    minutes += 25
  }
  for (const paper of dossier.papers)
    await sendPaper(story, { dossierId: id, lead, paper, at: later(startedAt, minutes) })
  return id
}

/** Invites an organisation, which joins the day after. */
async function join(
  story: Story,
  dossierId: string,
  { lead, partner, startedAt }: DossierToTell,
): Promise<void> {
  if (!partner) return
  const { organisation, account } = partner
  const { token } = await invitePartner(story.at(later(startedAt, 5), lead), {
    dossierId,
    invitation: {
      email: account.email,
      organisationName: organisation.name,
      language: account.language,
      message: '',
    },
  })
  const joinedAt = later(startedAt, 8)
  await acceptInvitation(story.at(joinedAt, account), { token, organisationId: organisation.id })
}

/** Confirms the whole dossier for a partner, as it stands. */
export async function tellConfirmation(
  story: Story,
  { dossierId, account, at }: { dossierId: string; account: Account; at: string },
): Promise<void> {
  const context = story.at(at, account)
  const { contentHash = '' } = await readDossier(context, { dossierId })
  const capacity = account.language === 'fr' ? 'Présidente' : 'Director'
  await confirmContent(context, { dossierId, contentHash, capacity })
}

interface PaperToSend {
  dossierId: string
  lead: Account
  paper: Paper
  at: string
}

/**
 * Sends a paper. A running portal looks now and then for files that were announced long ago and never came: it may
 * come by in the moment between, for here everything was announced long ago. Then the paper is sent again.
 */
async function sendPaper(story: Story, paper: PaperToSend): Promise<void> {
  for (let sending = 1; sending <= 3; sending += 1) if (await isSent(story, paper)) return
  throw new Error(`${paper.paper.name} is forgotten each time that it is sent`)
}

/** As a browser does it: announced, posted to the store, checked. False where it was forgotten meanwhile. */
async function isSent(story: Story, { dossierId, lead, paper, at }: PaperToSend): Promise<boolean> {
  const bytes = await writePaper(paper)
  const permission = await announceDocument(story.at(at, lead), {
    dossierId,
    document: {
      kindId: paper.kindId,
      name: paper.name,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
  })
  if (permission.way !== 'form') throw new Error('a large paper goes in parts')
  const { document, url, fields } = permission
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(bytes)]))
  const answer = await fetch(url, { method: 'POST', body: form })
  if (!answer.ok) throw new Error(`the store refused ${paper.name}: ${await answer.text()}`)
  const versionId = answer.headers.get('x-amz-version-id') ?? undefined
  const object = { key: `dossiers/${dossierId}/${document.id}`, ...(versionId && { versionId }) }
  await checkBytes({ ...story.deps, now: () => at }, object)
  await recordMalwareVerdict({ ...story.deps, now: () => at }, object, 'NO_THREATS_FOUND')
  return (await readDocument(story.deps.table, dossierId, document.id)) !== undefined
}
