import { expect, test } from 'vitest'
import type { FormField } from '../../../shared/calls/form.ts'
import { buildReceipt } from '../../../shared/dossiers/receipt.ts'
import { newId } from '../../new-id.ts'
import type { FrozenContent } from '../../submissions/frozen-content.ts'
import type { PrintedSubmission } from '../../submissions/print-submission.ts'
import { elementsWith, readPdf } from '../../testing/read-pdf.ts'
import { sampleCall } from '../../testing/sample-call.ts'
import { testConfig } from '../../testing/test-config.ts'
import { renderPdf } from '../pdf/render-pdf.ts'
import { dossierDocument } from './dossier-document.ts'

const field = (id: string, type: FormField['type'], more: Partial<FormField> = {}): FormField => ({
  id,
  type,
  label: { fr: `Question ${id}`, en: `Question ${id} in English` },
  required: false,
  ...more,
})

const partnerId = newId('partner')
const words = (count: number, name: string) =>
  Array.from({ length: count }, (_, index) => `${name}${index}`).join(' ')

/** A submission with an answer of every kind; ten long ones of as many words. */
function bigSubmission(length: number): PrintedSubmission {
  const receivedAt = '2027-01-15T14:00:00.000Z'
  const call = sampleCall({
    form: {
      sections: [
        {
          id: 'all',
          title: { fr: 'Tout', en: 'Everything' },
          fields: [
            ...Array.from({ length: 10 }, (_, index) => field(`long-${index}`, 'longText')),
            field('hectares', 'number', { unit: { fr: 'hectares', en: 'hectares' } }),
            field('when', 'period'),
            field('pupils', 'indicator', { unit: { fr: 'élèves', en: 'pupils' } }),
            field('funder', 'organisation'),
            field('letter', 'file', { kindId: 'partner-letter' }),
            field('activity', 'group', {
              rowLabel: { fr: 'Activité', en: 'Activity' },
              fields: [field('name', 'shortText'), field('cost', 'money')],
            }),
          ],
        },
        {
          id: 'own',
          answeredBy: 'everyPartner',
          title: { fr: 'Votre part', en: 'Your part' },
          fields: [field('role', 'shortText')],
        },
      ],
    },
  })
  const long = Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [`long-${index}`, words(length, `mot${index}x`)]),
  )
  const content: FrozenContent = {
    schemaVersion: 1,
    dossierId: newId('dossier'),
    submission: { number: 2, receivedAt, submittedBy: newId('account') },
    call: { ...call, id: newId('call'), formVersion: 1 },
    partners: [
      {
        id: partnerId,
        role: 'lead',
        organisationId: newId('organisation'),
        name: 'École Œuvre & Cie',
        territory: 'MF',
        legalForm: 'school',
        identifier: { scheme: 'RNA', value: 'W9G1234567' },
      },
    ],
    answers: {
      all: {
        ...long,
        hectares: 12.5,
        when: { start: '2027-03-01', end: '2028-02-29' },
        pupils: { baseline: 1200, target: 3500 },
        funder: { name: 'Fondation du Lagon', territory: 'SX' },
        'activity/r1': 2,
        'activity/r1/name': 'Récolter',
        'activity/r2': 1,
        'activity/r2/name': 'Planter 🌱',
        'activity/r2/cost': { amount: 1234567, currency: 'EUR' },
        'gone-question': 'ce que le formulaire n’explique plus',
      },
      [`own~${partnerId}`]: { role: 'Coordonner' },
    },
    documents: [
      {
        id: newId('document'),
        kindId: 'partner-letter',
        name: 'Lettre signée.pdf',
        size: 1_258_291,
        sha256: 'ab12'.repeat(16),
      },
    ],
    confirmations: [
      {
        partnerId,
        accountId: newId('account'),
        name: 'Rosa Peterson',
        capacity: 'directrice',
        confirmedAt: '2027-01-14T20:30:00.000Z',
        contentHash: 'cd34'.repeat(16),
      },
    ],
  }
  const contentHash = 'ef56'.repeat(16)
  const receipt = buildReceipt(testConfig({ tableName: 'none' }).service, call, 'MF', {
    reference: 'CTF27-0042',
    receivedAt,
    projectTitle: 'Mangroves sans frontière',
    applicant: 'École Œuvre & Cie',
    requestedGrant: 40_000_00,
    contentHash,
    documents: content.documents,
  })
  const item = {
    number: 2,
    submittedAt: receivedAt,
    submittedBy: content.submission.submittedBy,
    recordKey: 'none',
    contentHash,
    receipt,
  }
  return { item, content, submittedBy: 'Amélie Gumbs' }
}

test('a dossier of twenty pages says every answer of every kind, who confirmed it, and what no question explains', async () => {
  const submission = bigSubmission(900)
  const pdf = await readPdf(await renderPdf(dossierDocument(submission, 'fr')))
  expect(pdf.pages).toBeGreaterThanOrEqual(20)
  for (let index = 0; index < 10; index += 1)
    expect(pdf.text.match(new RegExp(`mot${index}x\\d+`, 'gu'))).toHaveLength(900)
  for (const said of [
    'Question hectares 12,5 hectares',
    'Question when 1er mars 2027 → 29 février 2028',
    'Question pupils 1 200 élèves → 3 500 élèves',
    'Question funder Fondation du Lagon, Sint Maarten (partie néerlandaise)',
    'Question letter Lettre signée.pdf',
    'gone-question ce que le formulaire n’explique plus',
    'RNA W9G1234567',
    'Rosa Peterson, directrice, le jeudi 14 janvier 2027 à 16:30 (UTC−4)',
    'Un numéro entre crochets',
    '1,2 Mo',
  ])
    expect(pdf.text).toContain(said)
  expect(elementsWith(pdf.elements, 'H3').map(({ text }) => text)).toEqual([
    'École Œuvre & Cie',
    'Question activity – Activité 1',
    'Question activity – Activité 2',
  ])
  expect(pdf.text).toContain('Question name Planter [U+1F331] Question cost 12 345,67 €')
  expect(elementsWith(pdf.elements, 'H2').map(({ text }) => text)).toContain('Votre part – École Œuvre & Cie')
})

test('in English it asks in English and leaves the answers as they were written', async () => {
  const pdf = await readPdf(await renderPdf(dossierDocument(bigSubmission(5), 'en')))
  expect(pdf.language).toBe('en')
  expect(pdf.text).toContain('Question hectares in English 12.5 hectares')
  expect(pdf.text).toContain('Question role in English Coordonner')
})
