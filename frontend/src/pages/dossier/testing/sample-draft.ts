import type { PublicCall } from '../../../../../shared/calls/call.ts'
import type { Dossier } from '../../../../../shared/dossiers/dossier.ts'

/** The same words in both languages. */
export const both = (text: string) => ({ fr: text, en: text })

/** An open call with this form, and a budget where there is one. */
export const callWith = (parts: Pick<PublicCall, 'form'> & Partial<PublicCall>): PublicCall => ({
  id: 'cal_1',
  code: 'TEST',
  title: both('Call'),
  summary: both(''),
  text: both(''),
  opensAt: '2026-01-01T00:00:00Z',
  closesAt: '2099-01-01T00:00:00Z',
  timeZone: 'America/Marigot',
  envelope: { total: 100, parts: [] },
  highestRate: 8000,
  documentKinds: [],
  grid: { scale: { maximum: 5, step: 1 }, criteria: [], extremesNeedComment: false },
  evaluationsPerDossier: 2,
  formVersion: 1,
  ...parts,
})

/** A draft with these sections, which its reader may write. */
export const draftWith = (parts: Pick<Dossier, 'sections'> & Partial<Dossier>): Dossier => ({
  id: 'dos_1',
  callId: 'cal_1',
  formVersion: 1,
  state: 'draft',
  createdAt: '2026-01-01T00:00:00Z',
  revision: 1,
  partners: [],
  people: [],
  invitations: [],
  confirmations: [],
  submissions: 0,
  documents: [],
  timeline: [],
  may: ['dossier.read', 'dossier.write'],
  ...parts,
})

/** An answer of the API. */
export const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
