import { countVotes, presentVoters, summaryOf } from '../../../shared/committee/meeting-rules.ts'
import type { Item, Seat } from '../../../shared/committee/meeting.ts'
import type { DossierRow } from '../../../shared/dossiers/dossier.ts'
import type { Language } from '../../../shared/language.ts'
import { formatMoney } from '../../../shared/money.ts'
import { writtenDate } from '../../../shared/written-date.ts'
import type { MeetingHead } from '../../committee/meeting-record.ts'
import type { Block, Fact, PdfContent } from '../pdf/content.ts'
import { MINUTES_WORDS } from './words.ts'

/** What minutes tell: the meeting as it was closed, what it decided, and the dossiers' names. */
export interface MinutesSource {
  meeting: MeetingHead
  closed: NonNullable<MeetingHead['closed']>
  items: readonly Item[]
  dossiers: ReadonlyMap<string, DossierRow>
  author: string
}

const dayText = (day: string, language: Language) =>
  writtenDate(
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(day.slice(0, 10)),
    ),
    language,
  )

const euros = (amount: number, language: Language) => formatMoney({ amount, currency: 'EUR' }, language)

function people(seats: readonly Seat[], caption: string, language: Language): Block {
  const words = MINUTES_WORDS[language]
  if (seats.length === 0) return { type: 'paragraph', text: words.nobody, tone: 'quiet' }
  return {
    type: 'table',
    caption,
    columns: [
      { label: words.name, share: 2 },
      { label: words.part, share: 1 },
    ],
    rows: seats.map(({ name, part }) => ({ cells: [name, words.parts[part]] })),
  }
}

function overview({ items, dossiers }: MinutesSource, language: Language): Block {
  const words = MINUTES_WORDS[language]
  const asked = items.reduce((sum, { dossierId }) => sum + (dossiers.get(dossierId)?.requestedGrant ?? 0), 0)
  return {
    type: 'table',
    caption: words.overview,
    columns: [
      { label: words.dossier, share: 3 },
      { label: words.outcome, share: 1.4 },
      { label: words.asked, share: 1.3, align: 'right' },
      { label: words.awarded, share: 1.3, align: 'right' },
    ],
    rows: [
      ...items.map(({ dossierId, content }) => {
        const { reference = '', projectTitle = '', requestedGrant = 0 } = dossiers.get(dossierId) ?? {}
        const awarded = content.amount === undefined ? '–' : euros(content.amount, language)
        const name = `${reference} ${projectTitle}`.trim()
        return { cells: [name, words.outcomes[content.outcome], euros(requestedGrant, language), awarded] }
      }),
      {
        cells: [words.total, '', euros(asked, language), euros(summaryOf(items).amount, language)],
        isTotal: true,
      },
    ],
  }
}

/** Votes, recusals and reasons of one dossier. */
function itemFacts({ meeting }: MinutesSource, item: Item, language: Language): Fact[] {
  const words = MINUTES_WORDS[language]
  const { content, recusals } = item
  const recused = meeting.seats.flatMap(({ id, name }) => {
    const recusal = recusals[id]
    return recusal
      ? [[`${name} (${words.recusals[recusal.kind]})`, recusal.reason].filter(Boolean).join(': ')]
      : []
  })
  const { amount, reserveRank, validUntil = '', deferredUntil, missing, conditions } = content
  const said: [string, string | undefined][] = [
    [words.outcome, words.outcomes[content.outcome]],
    [words.awarded, amount === undefined ? undefined : euros(amount, language)],
    [
      words.outcomes.reserve,
      reserveRank === undefined ? undefined : words.reserve(reserveRank, dayText(validUntil, language)),
    ],
    [words.outcomes.deferral, deferredUntil && words.deferred(dayText(deferredUntil, language))],
    [words.missing, missing],
    [words.votes, meeting.rule === 'consensus' ? words.agreed : words.voted(countVotes(meeting, item))],
    [words.recused, recused.join('\n')],
    [words.conditions, conditions],
    [words.reasons, content.reasons],
  ]
  return said.flatMap(([label, text]) => (text ? [{ label, text }] : []))
}

/** The minutes of a closed meeting in one language. */
export function minutesDocument(source: MinutesSource, language: Language): PdfContent {
  const words = MINUTES_WORDS[language]
  const { meeting, closed, items, dossiers, author } = source
  const heading = (text: string): Block => ({ type: 'heading', level: 2, text })
  const present = meeting.seats.filter(({ isPresent }) => isPresent)
  const absent = meeting.seats.filter(({ isPresent }) => !isPresent)
  const blocks: Block[] = [
    { type: 'title', text: meeting.title, above: words.title },
    { type: 'paragraph', text: words.held(dayText(meeting.startsAt, language), meeting.place) },
    { type: 'paragraph', text: words.quorum(presentVoters(meeting).length, meeting.quorum) },
    { type: 'paragraph', text: words.rule[meeting.rule] },
    heading(words.present),
    people(present, words.present, language),
    heading(words.absent),
    people(absent, words.absent, language),
    heading(words.act),
    {
      type: 'paragraph',
      text: words.actText(closed.legalAct.number, dayText(closed.legalAct.date, language)),
    },
    heading(words.overview),
    overview(source, language),
    heading(words.decisions),
    ...items.flatMap((item): Block[] => {
      const dossier = dossiers.get(item.dossierId)
      const text = [dossier?.reference, dossier?.projectTitle, dossier?.lead].filter(Boolean).join(' · ')
      return [
        { type: 'heading', level: 3, text },
        { type: 'facts', layout: 'beside', facts: itemFacts(source, item, language) },
      ]
    }),
    { type: 'paragraph', text: words.hash(closed.listHash), tone: 'quiet' },
  ]
  return {
    language,
    title: `${words.title} – ${meeting.title}`,
    author,
    subject: words.subject,
    date: closed.at,
    header: { left: author, right: words.subject },
    footer: meeting.title,
    pageLabel: words.page,
    hasBookmarks: true,
    blocks,
    lackNote: words.lack,
  }
}
