import type { RouteKey } from '../../shared/api/contract.ts'
import { sampleCall } from './sample-call.ts'

/** What a request of every route needs to pass its validation, so that only the permission can refuse it. */
interface SampleInput {
  body?: unknown
  query?: string
  ifMatch?: string
}

/** Ids that inputs name. */
export interface SampleIds {
  callId: string
  organisationId: string
  evaluatorId: string
}

const HASH = 'ab'.repeat(32)

/** A valid input for every route of the contract; the compiler asks for each. */
export const sampleInputs = ({
  callId,
  organisationId,
  evaluatorId,
}: SampleIds): Record<RouteKey, SampleInput> => ({
  'GET /auth/sign-in': { query: '?returnTo=/fr' },
  'GET /auth/callback': { query: '?state=none&code=none' },
  'POST /auth/sign-out': {},
  'POST /auth/sign-out-everywhere': {},
  'GET /me': {},
  'PATCH /me': { body: { language: 'en' } },
  'GET /accounts': {},
  'PUT /accounts/:accountId/roles': { body: { roles: ['evaluator'] }, ifMatch: '"1"' },
  'GET /organisations/:organisationId': {},
  'PUT /organisations/:organisationId': {
    body: {
      name: 'Amis du Lagon',
      territory: 'AI',
      legalForm: 'association',
      identifier: { scheme: 'OTHER', value: 'none' },
      address: '',
      otherIdentifiers: [],
      contacts: [],
      currency: 'XCD',
    },
    ifMatch: '"1"',
  },
  'GET /organisations/:organisationId/members': {},
  'PUT /organisations/:organisationId/members/:accountId': { body: { role: 'member' } },
  'DELETE /organisations/:organisationId/members/:accountId': {},
  'GET /organisations/:organisationId/invitations': {},
  'POST /organisations/:organisationId/invitations': {
    body: { email: 'guest@portal.example', role: 'member' },
  },
  'POST /organisations/:organisationId/invitations/:invitationId/sending': {},
  'POST /organisations/:organisationId/invitations/:invitationId/link': {},
  'DELETE /organisations/:organisationId/invitations/:invitationId': {},
  'GET /organisations/:organisationId/join-requests': {},
  'POST /organisations/:organisationId/join-requests/:accountId/answer': { body: { accept: true } },
  'POST /join-requests': { body: { identifier: { scheme: 'COCI', value: 'nobody’s' }, message: '' } },
  'GET /organisation-invitations/:token': {},
  'POST /organisation-invitations/:token/acceptance': {},
  'POST /organisation-invitations/:token/refusal': {},
  'GET /organisations/:organisationId/folder': {},
  'POST /organisations/:organisationId/folder': {
    body: {
      kind: 'statutes',
      name: 'statutes.pdf',
      size: 1000,
      sha256: HASH,
      issuedOn: null,
      validUntil: null,
      bankAccount: '',
    },
  },
  'POST /organisations/:organisationId/folder/:documentId/permission': {},
  'PUT /organisations/:organisationId/folder/:documentId': {
    body: { issuedOn: '2027-01-10', validUntil: null, bankAccount: '' },
  },
  'GET /organisations/:organisationId/folder/:documentId/link': {},
  'DELETE /organisations/:organisationId/folder/:documentId': {},
  'GET /dossiers/:dossierId/folder': {},
  'POST /dossiers/:dossierId/folder-papers': {
    body: { kindId: 'statutes', documentId: `doc_${'0'.repeat(26)}` },
  },
  'GET /offers': {},
  'POST /organisations/:organisationId/offers': {
    body: {
      kind: 'seeks',
      theme: 'environment',
      languages: ['fr'],
      title: 'A school',
      text: 'For a nursery of mangroves.',
      validUntil: '2099-12-31',
    },
  },
  'DELETE /organisations/:organisationId/offers/:offerId': {},
  'GET /organisations/:organisationId/conversations': {},
  'POST /organisations/:organisationId/conversations': {
    body: { text: 'Hello', offerId: `ofr_${'0'.repeat(26)}` },
  },
  'GET /organisations/:organisationId/conversations/:conversationId': {},
  'POST /organisations/:organisationId/conversations/:conversationId/messages': { body: { text: 'Hello' } },
  'GET /my/organisations': {},
  'POST /organisations': {
    body: {
      name: 'Amis du Lagon',
      territory: 'AI',
      legalForm: 'association',
      identifier: { scheme: 'OTHER', value: 'none' },
      address: '',
    },
  },
  'GET /calls': {},
  'GET /calls/:callId': {},
  'GET /calls/:callId/forms/:formVersion': {},
  'GET /calls/:callId/deadline.ics': {},
  'GET /calls.ics': {},
  'GET /calls.atom': {},
  'GET /staff/calls': {},
  'POST /calls': { body: sampleCall({ code: 'NEW1' }) },
  'GET /staff/calls/:callId': {},
  'PUT /staff/calls/:callId': { body: sampleCall({ code: 'NEW2' }), ifMatch: '"1"' },
  'GET /staff/calls/:callId/faults': {},
  'POST /staff/calls/:callId/publication': { ifMatch: '"1"' },
  'POST /calls/:callId/dossiers': { body: { organisationId } },
  'GET /my/dossiers': {},
  'GET /dossiers/:dossierId': {},
  'PATCH /dossiers/:dossierId/sections/:sectionId': {
    body: {
      callId,
      formVersion: 1,
      changes: [{ fieldId: 'title', value: 'Mangroves sans frontière', baseRevision: 0 }],
    },
  },
  'POST /dossiers/:dossierId/submission': {},
  'GET /dossiers/:dossierId/export.json': {},
  'POST /dossiers/:dossierId/withdrawal': { body: { reasons: '' } },
  'POST /dossiers/:dossierId/deletion': {},
  'POST /dossiers/:dossierId/restoration': {},
  'GET /calls/:callId/dossiers': {},
  'POST /dossiers/:dossierId/admissibility': { body: { admissible: true, reasons: '' } },
  'POST /dossiers/:dossierId/invitations': {
    body: { organisationName: 'Blue Reef Trust', language: 'en', message: '' },
  },
  'POST /dossiers/:dossierId/invitations/:invitationId/sending': {},
  'DELETE /dossiers/:dossierId/invitations/:invitationId': {},
  'GET /invitations/:token': {},
  'POST /invitations/:token/acceptance': { body: { organisationId } },
  'POST /invitations/:token/refusal': { body: { reason: '' } },
  'DELETE /dossiers/:dossierId/partners/:partnerId': {},
  'POST /dossiers/:dossierId/people': { body: { accountId: evaluatorId } },
  'POST /dossiers/:dossierId/confirmation': { body: { contentHash: HASH, capacity: 'President' } },
  'POST /dossiers/:dossierId/presence': { body: { sectionKey: 'project' } },
  'POST /dossiers/:dossierId/documents': {
    body: { kindId: 'statutes', name: 'statutes.pdf', size: 1000, sha256: HASH },
  },
  'POST /dossiers/:dossierId/documents/:documentId/permission': {},
  'POST /dossiers/:dossierId/documents/:documentId/parts': { body: { parts: [{ number: 1, sha256: HASH }] } },
  'POST /dossiers/:dossierId/documents/:documentId/completion': {},
  'GET /dossiers/:dossierId/documents': {},
  'GET /dossiers/:dossierId/documents/:documentId/link': {},
  'DELETE /dossiers/:dossierId/documents/:documentId': {},
  'GET /calls/:callId/evaluators': {},
  'GET /dossiers/:dossierId/assignments': {},
  'POST /dossiers/:dossierId/assignments': { body: { evaluatorIds: [evaluatorId] } },
  'DELETE /dossiers/:dossierId/assignments/:evaluatorId': {},
  'GET /my/assignments': {},
  'POST /dossiers/:dossierId/conflict-declaration': { body: { declaration: 'none' } },
  'GET /dossiers/:dossierId/evaluation': {},
  'PUT /dossiers/:dossierId/evaluation': {
    body: {
      scores: {},
      recommendation: null,
      recommendedAmount: null,
      commentToCommittee: '',
      commentToApplicant: '',
    },
    ifMatch: '"0"',
  },
  'POST /dossiers/:dossierId/evaluation/submission': {},
  'GET /dossiers/:dossierId/evaluations': {},
  'GET /calls/:callId/assignment-proposal': {},
  'GET /calls/:callId/ranking': {},
  'GET /calls/:callId/ranking/certainty': {},
  'GET /calls/:callId/envelope': {},
  'POST /dossiers/:dossierId/decisions': {
    body: {
      outcome: 'rejection',
      reasons: 'Outside the scope of the call.',
      legalAct: { number: 'CE-2027-14', date: '2027-01-10' },
    },
  },
  'GET /calls/:callId/release': {},
  'POST /calls/:callId/release': {},
  'POST /calls/:callId/release/confirmation': {},
  'POST /calls/:callId/exports': { body: { content: 'decisions', format: 'csv', language: 'fr' } },
  'GET /calls/:callId/exports': {},
  'GET /open-data/awards.json': {},
  'GET /open-data/scdl.csv': {},
  'GET /open-data/scdl-report.json': {},
  'GET /open-data/360giving.json': {},
  'GET /open-data/360giving.csv': {},
  'GET /open-data/feed.atom': {},
  'GET /open-data/catalog.jsonld': {},
  'POST /open-data/history/preview': { body: { csv: 'none' } },
  'POST /open-data/history': { body: { csv: 'none' } },
  'GET /exports/:exportId': {},
  'POST /exports/:exportId/retry': {},
  'GET /exports/:exportId/file': {},
  'GET /calls/:callId/exports/decisions.xlsx': {},
  'GET /calls/:callId/exports/360giving.json': {},
  'GET /calls/:callId/exports/decisions.csv': {},
  'GET /calls/:callId/exports/scdl.csv': {},
  'GET /calls/:callId/exports/scdl-report': {},
})
