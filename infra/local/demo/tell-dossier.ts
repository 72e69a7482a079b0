import { createHash } from 'node:crypto'
import type { Account } from '../../../shared/accounts/account.ts'
import type { Answer } from '../../../shared/calls/answer.ts'
import type { Organisation } from '../../../shared/organisations/organisation.ts'
import { announceDocument } from '../../../functions/documents/announce-document.ts'
import { checkBytes } from '../../../functions/documents/check-bytes.ts'
import { recordMalwareVerdict } from '../../../functions/documents/record-malware-verdict.ts'
import { createDossier } from '../../../functions/dossiers/create-dossier.ts'
import { saveSection } from '../../../functions/dossiers/save-section.ts'
import { keys } from '../../../functions/storage/keys.ts'
import { Transaction } from '../../../functions/storage/transaction.ts'
import { writePaper, type Paper } from './papers.ts'
import { later, type Story } from './story.ts'

export interface DossierToTell {
  callId: string
  formVersion: number
  lead: Account
  organisation: Organisation
  partner: Organisation | undefined
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
  if (dossier.partner) await addPartner(story, id, dossier.partner)
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

/**
 * A partner beside the lead. The portal has no verb for it yet: partners join by invitation in a later version, and
 * the demonstration shows what evaluators and staff will read then.
 */
async function addPartner(story: Story, dossierId: string, organisation: Organisation): Promise<void> {
  const { name, territory, legalForm, identifier } = organisation
  const id = story.deps.newId('partner')
  await new Transaction(story.deps.table)
    .put({
      ...keys.partner(dossierId, id),
      kind: 'Partner',
      schemaVersion: 1,
      id,
      role: 'partner',
      organisationId: organisation.id,
      name,
      territory,
      legalForm,
      identifier,
    })
    .update(keys.dossier(dossierId), {
      expression: 'SET partnerTerritories = :territories',
      values: { ':territories': [territory] },
    })
    .commit()
}

interface PaperToSend {
  dossierId: string
  lead: Account
  paper: Paper
  at: string
}

/** Sends a paper as a browser does: announced, posted to the store, checked. */
async function sendPaper(story: Story, { dossierId, lead, paper, at }: PaperToSend): Promise<void> {
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
}
