import { countVotes, summaryOf, votersOf } from '../../../shared/committee/meeting-rules.ts'
import type { Item, Seat } from '../../../shared/committee/meeting.ts'
import type { DossierRow } from '../../../shared/dossiers/dossier.ts'
import type { Language } from '../../../shared/language.ts'
import type { MeetingHead } from '../../committee/meeting-record.ts'
import { tellDay, tellEuros, tellInstant } from '../mail/tell-receipt.ts'
import type { Block, Fact, PdfContent } from '../pdf/content.ts'
import { MINUTES_WORDS } from './words.ts'

/** What minutes tell: the meeting as it was closed, what it decided, and the dossiers' names. */
export interface MinutesSource {
  meeting: MeetingHead
  closed: NonNullable<MeetingHead['closed']>
  items: readonly Item[]
  dossiers: ReadonlyMap<string, DossierRow>
  /** Consensus notes of evaluators who lie far apart, by dossier. */
  notes: ReadonlyMap<string, string>
  author: string
  /** Of the place: that of the call. */
  timeZone: string
}

function people({ timeZone }: MinutesSource, seats: readonly Seat[], language: Language): Block {
  const words = MINUTES_WORDS[language]
  if (seats.length === 0) return { type: 'paragraph', text: words.nobody, tone: 'quiet' }
  return {
    type: 'table',
    caption: words.people,
    columns: [
      { label: words.name, share: 2 },
      { label: words.part, share: 1 },
    ],
    rows: seats.map(({ name, part, leftAt }) => {
      const until = leftAt && words.until(tellInstant(leftAt, timeZone, language))
      return { cells: [name, [words.parts[part], until].filter(Boolean).join(', ')] }
    }),
  }
}

function overview({ items, dossiers }: MinutesSource, language: Language): Block {
  const words = MINUTES_WORDS[language]
  const asked = items.reduce((sum, { dossierId }) => sum + (dossiers.get(dossierId)?.requestedGrant ?? 0), 0)
  return {
    type: 'table',
    caption: words.amounts,
    columns: [
      { label: words.dossier, share: 3 },
      { label: words.outcome, share: 1.4 },
      { label: words.asked, share: 1.3, align: 'right' },
      { label: words.awarded, share: 1.3, align: 'right' },
    ],
    rows: [
      ...items.map(({ dossierId, content }) => {
        const { reference = '', projectTitle = '', requestedGrant = 0 } = dossiers.get(dossierId) ?? {}
        const awarded = content.amount === undefined ? '–' : tellEuros(content.amount, language)
        const name = `${reference} ${projectTitle}`.trim()
        return {
          cells: [name, words.outcomes[content.outcome], tellEuros(requestedGrant, language), awarded],
        }
      }),
      {
        cells: [words.total, '', tellEuros(asked, language), tellEuros(summaryOf(items).amount, language)],
        isTotal: true,
      },
    ],
  }
}

/** Votes, recusals and reasons of one dossier. */
function itemFacts({ meeting, notes }: MinutesSource, item: Item, language: Language): Fact[] {
  const words = MINUTES_WORDS[language]
  const { content, recusals } = item
  const recused = meeting.seats.flatMap(({ id, name }) => {
    const recusal = recusals[id]
    if (!recusal) return []
    const who = `${name} (${words.recusals[recusal.kind]})`
    return recusal.reason ? [words.recusal(who, recusal.reason)] : [who]
  })
  const { amount, reserveRank, validUntil = '', deferredUntil, missing, conditions } = content
  const said: [string, string | undefined][] = [
    [words.outcome, words.outcomes[content.outcome]],
    [words.awarded, amount === undefined ? undefined : tellEuros(amount, language)],
    [
      words.outcomes.reserve,
      reserveRank === undefined ? undefined : words.reserve(reserveRank, tellDay(validUntil, language)),
    ],
    [words.outcomes.deferral, deferredUntil && words.deferred(tellDay(deferredUntil, language))],
    [words.missing, missing],
    [words.votes, meeting.rule === 'consensus' ? words.agreed : words.voted(countVotes(meeting, item))],
    [words.recused, recused.join('\n')],
    [words.note, notes.get(item.dossierId)],
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
  const wasThere = ({ isPresent, leftAt }: Seat) => isPresent || leftAt !== undefined
  const present = meeting.seats.filter(wasThere)
  const absent = meeting.seats.filter((seat) => !wasThere(seat))
  const told = (instant: string) => tellInstant(instant, source.timeZone, language)
  const blocks: Block[] = [
    { type: 'title', text: meeting.title, above: words.title },
    {
      type: 'paragraph',
      text: words.held(told(meeting.openedAt ?? meeting.startsAt), told(closed.at), meeting.place),
    },
    { type: 'paragraph', text: words.quorum(votersOf(meeting).length, meeting.quorum) },
    { type: 'paragraph', text: words.rule[meeting.rule] },
    heading(words.present),
    people(source, present, language),
    heading(words.absent),
    people(source, absent, language),
    heading(words.act),
    {
      type: 'paragraph',
      text: words.actText(closed.legalAct.number, tellDay(closed.legalAct.date, language)),
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
