import { createHash } from 'node:crypto'
import type { Account } from '../../shared/accounts/account.ts'
import type { Answer } from '../../shared/calls/answer.ts'
import type { Call } from '../../shared/calls/call.ts'
import { announceDocument } from '../documents/announce-document.ts'
import { checkBytes } from '../documents/check-bytes.ts'
import { recordMalwareVerdict } from '../documents/record-malware-verdict.ts'
import { createDossier } from '../dossiers/create-dossier.ts'
import { saveSection } from '../dossiers/save-section.ts'
import type { TestPortal } from './portal.ts'

/** Answers to every required field of the sample call. */
export const SAMPLE_ANSWERS: Record<string, Record<string, Answer>> = {
  project: {
    title: 'Mangroves sans frontière',
    summary: 'Replanter la mangrove des deux côtés, avec les écoles.',
    theme: 'environment',
  },
  budget: {
    'total-cost': { amount: 50_000_00, currency: 'EUR' },
    'requested-grant': { amount: 40_000_00, currency: 'EUR' },
    true: true,
  },
}

/** A paper that is a PDF by its bytes. */
const SAMPLE_PDF = Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n')

export interface StartedDossier {
  applicant: Account
  call: Call
  dossierId: string
}

/** An empty draft of an applicant of its own, unless one is named. */
export async function startDossier(
  portal: TestPortal,
  known: { call?: Call; applicant?: Account } = {},
): Promise<StartedDossier> {
  const call =
    known.call ?? (await portal.seedCall({ code: `T${portal.deps.newId('call').slice(-8).toUpperCase()}` }))
  const applicant = known.applicant ?? (await portal.seedAccount())
  const organisation = await portal.seedOrganisation(applicant)
  const { id } = await createDossier(portal.contextFor(applicant), {
    callId: call.id,
    organisationId: organisation.id,
  })
  return { applicant, call, dossierId: id }
}

/** Answers fields of a section for the first time. */
export async function answerSection(
  portal: TestPortal,
  { applicant, call, dossierId }: StartedDossier,
  sectionId: string,
  answers: Record<string, Answer>,
): Promise<void> {
  const changes = Object.entries(answers).map(([fieldId, value]) => ({ fieldId, value, baseRevision: 0 }))
  await saveSection(portal.contextFor(applicant), {
    dossierId,
    sectionId,
    save: { callId: call.id, formVersion: call.formVersion, changes },
  })
}

/** Sends a paper to the store; `verdict` absent leaves it unchecked. */
export async function addPaper(
  portal: TestPortal,
  { applicant, dossierId }: Pick<StartedDossier, 'applicant' | 'dossierId'>,
  {
    kindId = 'partner-letter',
    replaces,
    verdict,
  }: { kindId?: string; replaces?: string; verdict?: 'NO_THREATS_FOUND' | 'THREATS_FOUND' },
): Promise<string> {
  const sha256 = createHash('sha256').update(SAMPLE_PDF).digest('hex')
  const permission = await announceDocument(portal.contextFor(applicant), {
    dossierId,
    document: {
      kindId,
      name: 'Lettre du partenaire.pdf',
      size: SAMPLE_PDF.length,
      sha256,
      ...(replaces !== undefined && { replaces }),
    },
  })
  if (permission.way !== 'form') throw new Error('a large paper goes in parts')
  const { document, url, fields } = permission
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  form.append('file', new Blob([new Uint8Array(SAMPLE_PDF)]))
  const answer = await fetch(url, { method: 'POST', body: form })
  if (!answer.ok) throw new Error(await answer.text())
  const { versionId } = portal.arrived.findLast(({ key }) => key.endsWith(document.id)) ?? {}
  const object = { key: `dossiers/${dossierId}/${document.id}`, ...(versionId && { versionId }) }
  if (verdict) {
    await recordMalwareVerdict(portal.deps, object, verdict)
    if (verdict === 'NO_THREATS_FOUND') await checkBytes(portal.deps, object)
  }
  return document.id
}

/** A draft in which nothing is missing. */
export async function completeDossier(
  portal: TestPortal,
  known: { call?: Call; applicant?: Account } = {},
): Promise<StartedDossier> {
  const started = await startDossier(portal, known)
  for (const [sectionId, answers] of Object.entries(SAMPLE_ANSWERS))
    await answerSection(portal, started, sectionId, answers)
  await addPaper(portal, started, { verdict: 'NO_THREATS_FOUND' })
  return started
}
