import { expect, it } from 'vitest'
import { renderMail } from './render-mail.ts'

const subjectOf = (subject: string) =>
  renderMail({ subject, paragraphs: [], link: { label: 'Ouvrir', href: 'https://portal.example' } }, 'fr', {
    fr: 'Le service',
    en: 'The service',
  }).subject

it('a subject keeps to one line, whatever was typed, and the spaces that French does not break', () => {
  expect(
    subjectOf(' SXM-1\u00a0: «\u00a0Récif\u00a0»\r\nBcc:  a@b.example\u2028, 12\u202f300\u00a0€\t'),
  ).toBe('SXM-1\u00a0: «\u00a0Récif\u00a0» Bcc: a@b.example , 12\u202f300\u00a0€')
})
