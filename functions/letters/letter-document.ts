import type { DecidedFacts, LetterFacts } from '../../shared/letters/letter-facts.ts'
import type { LetterLanguage } from '../../shared/letters/letter-languages.ts'
import type { FilledLetter, LetterBlock } from '../../shared/letters/letter-text.ts'
import { inLetter, letterDay } from '../../shared/letters/letter-values.ts'
import type { Block, PdfContent } from '../output/pdf/content.ts'
import { LETTER_WORDS } from './letter-words.ts'

interface LetterContent {
  language: LetterLanguage
  letter: FilledLetter
  facts: LetterFacts
  decided: DecidedFacts
  /** Postal address of the applicant, as the organisation gives it. */
  address: string
  /** Instant of the release, and its day where the call is at home. */
  releasedAt: string
  day: string
}

const toBlock = (block: LetterBlock): Block => (block.type === 'heading' ? { ...block, level: 2 } : block)

/** A letter as a document: who writes to whom about what, the text, and who signs. */
export function letterDocument(content: LetterContent): PdfContent {
  const { language, letter, facts, decided, address, releasedAt, day } = content
  const words = LETTER_WORDS[language]
  const service = inLetter(facts.service.name, language)
  const { number, date } = decided.legalAct
  return {
    language,
    title: `${letter.subject} – ${facts.reference}`,
    author: service,
    subject: `${words.dossier} ${facts.reference}`,
    date: releasedAt,
    header: { left: service, right: facts.reference },
    footer: [facts.service.postalAddress, facts.service.email].join(' · '),
    pageLabel: words.page,
    lackNote: words.lackNote,
    blocks: [
      { type: 'title', text: letter.subject, above: `${words.dossier} ${facts.reference}` },
      {
        type: 'facts',
        layout: 'beside',
        facts: [
          { label: words.to, text: [facts.applicant, address.trim()].filter(Boolean).join('\n') },
          { label: words.date, text: letterDay(day, language) },
          { label: words.project, text: facts.projectTitle },
          { label: words.act, text: words.actOf(number, letterDay(date, language)) },
        ],
      },
      ...letter.blocks.map(toBlock),
      { type: 'paragraph', tone: 'strong', text: service },
    ],
  }
}
