import { isBudgetKey } from '../../../shared/budget/section.ts'
import type { PublicCall } from '../../../shared/calls/call.ts'
import type { FormField } from '../../../shared/calls/form.ts'
import { leavesOf, shownSections, type ShownField } from '../../../shared/dossiers/shown-answers.ts'
import type { Partner } from '../../../shared/dossiers/dossier.ts'
import type { Language } from '../../../shared/language.ts'
import { territoryName } from '../../../shared/territories.ts'
import type { FrozenContent } from '../../submissions/frozen-content.ts'
import { LOCALES } from '../mail/tell-receipt.ts'
import type { Block, Fact } from '../pdf/content.ts'
import { tellAnswer } from './tell-answer.ts'
import { SUBMISSION_WORDS } from './words.ts'

/** A text of the call in a language; the other one where it is empty. */
const inLanguage = (text: { fr: string; en: string }, language: Language) =>
  text[language] || text.fr || text.en

/** Bytes as the pages tell them: `20.4 MB`, `20,4 Mo`. */
function tellSize(bytes: number, language: Language): string {
  const [unit, divisor] =
    bytes < 1024
      ? (['byte', 1] as const)
      : bytes < 1024 * 1024
        ? (['kilobyte', 1024] as const)
        : (['megabyte', 1024 * 1024] as const)
  const unitDisplay = unit === 'byte' ? 'long' : 'short'
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'unit',
    unit,
    unitDisplay,
    maximumFractionDigits: 1,
  }).format(bytes / divisor)
}

/** Who the partners are, each with its number. */
export function partnerBlocks(partners: readonly Partner[], language: Language): Block[] {
  const words = SUBMISSION_WORDS[language]
  return [
    { type: 'heading', level: 2, text: words.partners },
    ...partners.flatMap(({ name, role, territory, legalForm, identifier }): Block[] => [
      { type: 'heading', level: 3, text: name },
      {
        type: 'facts',
        layout: 'beside',
        facts: [
          { label: words.role, text: words.roles[role] },
          { label: words.territory, text: territoryName(territory, language) },
          { label: words.legalForm, text: words.legalForms[legalForm] },
          {
            label: words.scheme(identifier.scheme),
            text: identifier.value || words.noIdentifier,
            isEmpty: identifier.value === '',
          },
        ],
      },
    ]),
  ]
}

interface Reading {
  content: FrozenContent
  language: Language
  partnerId: string | undefined
}

/** A paper that a question asks for answers by its name. */
const paperNames = ({ kindId }: FormField, { content, partnerId }: Reading) =>
  content.documents
    .filter(
      (paper) => paper.kindId === kindId && (!partnerId || !paper.partnerId || paper.partnerId === partnerId),
    )
    .map(({ name }) => name)
    .join('\n')

function factOf({ field, value }: ShownField, reading: Reading): Fact {
  const { language } = reading
  const text = field.type === 'file' ? paperNames(field, reading) : tellAnswer(field, value, language)
  const label = inLanguage(field.label, language)
  return text.trim() === ''
    ? { label, text: SUBMISSION_WORDS[language].notAnswered, isEmpty: true }
    : { label, text }
}

function groupBlocks({ field, rows }: ShownField, reading: Reading): Block[] {
  const { language } = reading
  const words = SUBMISSION_WORDS[language]
  const label = inLanguage(field.label, language)
  if (rows.length === 0)
    return [{ type: 'facts', layout: 'stacked', facts: [{ label, text: words.notAnswered, isEmpty: true }] }]
  const rowName = (field.rowLabel && inLanguage(field.rowLabel, language)) || words.row
  return rows.flatMap((row, index): Block[] => [
    { type: 'heading', level: 3, text: `${label} – ${rowName} ${index + 1}` },
    { type: 'facts', layout: 'stacked', facts: row.fields.map((shown) => factOf(shown, reading)) },
  ])
}

/** Questions in their order: those in a row share a list, a group stands apart. */
function fieldBlocks(fields: readonly ShownField[], reading: Reading): Block[] {
  const blocks: Block[] = []
  let facts: Fact[] = []
  const close = () => {
    if (facts.length > 0) blocks.push({ type: 'facts', layout: 'stacked', facts })
    facts = []
  }
  for (const shown of fields) {
    if (shown.field.type !== 'group') {
      facts.push(factOf(shown, reading))
      continue
    }
    close()
    blocks.push(...groupBlocks(shown, reading))
  }
  close()
  return blocks
}

/** Answers that no question of the form explains: told under their own names, so that nothing frozen is left out. */
function unexplained(
  answers: FrozenContent['answers'][string] | undefined,
  fields: readonly ShownField[],
): Fact[] {
  const explained = new Set([
    ...leavesOf(fields).map(({ path }) => path),
    ...fields.flatMap(({ rows }) => rows.map(({ path }) => path)),
  ])
  return Object.entries(answers ?? {})
    .filter(([path, value]) => !explained.has(path) && value !== null)
    .map(([path, value]) => ({
      label: path,
      text: typeof value === 'string' ? value : JSON.stringify(value),
    }))
}

/** Every section that was submitted, with each question and its answer, then what no section explains. */
export function sectionBlocks(content: FrozenContent, language: Language): Block[] {
  const sections = shownSections(content.call.form, content.partners, content.answers)
  const known = new Set(sections.map(({ key }) => key))
  // A budget has a section of its own (`budget-blocks.ts`), but for what no rule of the call reads.
  const isTold = (key: string) => known.has(key) || (content.call.budget !== undefined && isBudgetKey(key))
  const others = Object.entries(content.answers).filter(([key]) => !isTold(key))
  return [
    ...sections.flatMap(({ key, section, partner, fields }): Block[] => {
      const title = inLanguage(section.title, language)
      const rest = unexplained(content.answers[key], fields)
      return [
        { type: 'heading', level: 2, text: partner ? `${title} – ${partner.name}` : title },
        ...fieldBlocks(fields, { content, language, partnerId: partner?.id }),
        { type: 'facts', layout: 'stacked', facts: rest },
      ]
    }),
    ...others.flatMap(([key, answers]): Block[] => {
      const facts = unexplained(answers, [])
      return facts.length === 0
        ? []
        : [
            { type: 'heading', level: 2, text: key },
            { type: 'facts', layout: 'stacked', facts },
          ]
    }),
  ]
}

/** The papers with their hashes. */
export function paperBlocks(
  documents: readonly { name: string; size: number; sha256: string; kindId?: string }[],
  call: Pick<PublicCall, 'documentKinds'> | undefined,
  language: Language,
): Block[] {
  const words = SUBMISSION_WORDS[language]
  const heading: Block = { type: 'heading', level: 2, text: words.papers }
  if (documents.length === 0) return [heading, { type: 'paragraph', text: words.noPapers, tone: 'quiet' }]
  const kindOf = (kindId: string | undefined) => {
    const kind = call?.documentKinds.find(({ id }) => id === kindId)
    return (kind && inLanguage(kind.label, language)) || kindId || ''
  }
  return [
    heading,
    {
      type: 'table',
      caption: words.papersCaption,
      columns: [
        { label: words.paper, share: 3 },
        ...(call ? [{ label: words.kind, share: 2.4 }] : []),
        { label: words.size, share: 1.3, align: 'right' },
        { label: words.hash, share: 3.2, isSmall: true },
      ],
      rows: documents.map(({ name, size, sha256, kindId }) => ({
        cells: [name, ...(call ? [kindOf(kindId)] : []), tellSize(size, language), sha256],
      })),
    },
  ]
}
