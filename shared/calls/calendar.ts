import type { Language } from '../language.ts'
import { offsetName } from '../time.ts'
import { writtenDate } from '../written-date.ts'
import type { CallSummary } from './call.ts'

/** What a calendar or a feed tells of a call. */
export type CallDates = Pick<CallSummary, 'id' | 'title' | 'summary' | 'opensAt' | 'closesAt' | 'timeZone'>

/** Where and when a file is made, and for whom. */
export interface Publication {
  /** Address of the portal, without a slash at its end. */
  portalUrl: string
  serviceName: string
  language: Language
  /** ISO instant. */
  now: string
}

const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const satisfies Record<Language, string>

const TEXTS = {
  fr: {
    name: 'Appels à projets ouverts',
    closes: (title: string) => `Clôture : ${title}`,
    until: (when: string) => `Dépôt des dossiers jusqu’au ${when}.`,
    alarm: (title: string) => `Bientôt clos : ${title}`,
  },
  en: {
    name: 'Open calls for projects',
    closes: (title: string) => `Closes: ${title}`,
    until: (when: string) => `Dossiers are taken until ${when}.`,
    alarm: (title: string) => `Closing soon: ${title}`,
  },
} as const satisfies Record<Language, unknown>

/** Name of the calendar, and of the feed. */
export const calendarName = (language: Language): string => TEXTS[language].name

/** Page of a call. */
export const callAddress = ({ portalUrl, language }: Publication, { id }: Pick<CallDates, 'id'>): string =>
  `${portalUrl}/${language}/calls/${id}`

/** The closing in words, by the clock of its place: a calendar shows the reader's own clock beside it. */
export function tellClosing({ closesAt, timeZone }: CallDates, language: Language): string {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone,
  })
  const when = `${writtenDate(format.format(new Date(closesAt)), language)} (${offsetName(closesAt, timeZone)})`
  return TEXTS[language].until(when)
}

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line break are written with a backslash. */
const escapeText = (text: string) =>
  text.replaceAll(/[\\;,]/gu, String.raw`\$&`).replaceAll(/\r\n|\r|\n/gu, String.raw`\n`)

const MOST_OCTETS = 75
const utf8 = new TextEncoder()

/** RFC 5545, 3.1: a line holds 75 octets at most and goes on after a line break and a space; no character is cut. */
export function foldLine(line: string): string {
  const lines: string[] = []
  let current = ''
  let octets = 0
  for (const character of line) {
    const size = utf8.encode(character).length
    if (octets + size > MOST_OCTETS) {
      lines.push(current)
      current = ' '
      octets = 1
    }
    current += character
    octets += size
  }
  return [...lines, current].join('\r\n')
}

/** `20270226T160000Z`: a form that every calendar reads alike, without a table of zones. */
const toUtc = (instant: string) => `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/gu, '')}Z`

/** Days before the closing on which the calendar rings. */
const RINGS = [7, 1] as const

function eventLines(call: CallDates, publication: Publication): string[] {
  const { language, portalUrl, now } = publication
  const texts = TEXTS[language]
  const title = call.title[language] || call.title.fr
  const summary = call.summary[language] || call.summary.fr
  const description = [tellClosing(call, language), summary, callAddress(publication, call)]
  const alarms = RINGS.flatMap((days) => [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(texts.alarm(title))}`,
    `TRIGGER:-P${days}D`,
    'END:VALARM',
  ])
  return [
    'BEGIN:VEVENT',
    `UID:${call.id}@${new URL(portalUrl).host}`,
    `DTSTAMP:${toUtc(now)}`,
    `DTSTART:${toUtc(call.closesAt)}`,
    `SUMMARY:${escapeText(texts.closes(title))}`,
    `DESCRIPTION:${escapeText(description.filter(Boolean).join('\n'))}`,
    `URL:${callAddress(publication, call)}`,
    'TRANSP:TRANSPARENT',
    ...alarms,
    'END:VEVENT',
  ]
}

/** The closings of some calls as a calendar (RFC 5545), with a ring a week and a day before. */
export function buildCalendar(calls: readonly CallDates[], publication: Publication): string {
  const { language, serviceName } = publication
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Concordia//Calls//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(`${calendarName(language)} · ${serviceName}`)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    ...calls.flatMap((call) => eventLines(call, publication)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}
