import { callAddress, calendarName, tellClosing, type CallDates, type Publication } from './calendar.ts'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeXml = (text: string) => text.replaceAll(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign)

/** An open call has news since it opened. */
const updatedAt = ({ opensAt }: CallDates) => new Date(opensAt).toISOString()

function entry(call: CallDates, publication: Publication): string {
  const { language } = publication
  const address = escapeXml(callAddress(publication, call))
  const title = call.title[language] || call.title.fr
  const summary = call.summary[language] || call.summary.fr
  return `  <entry>
    <id>${escapeXml(publication.portalUrl)}/calls/${call.id}</id>
    <title>${escapeXml(title)}</title>
    <updated>${updatedAt(call)}</updated>
    <link rel="alternate" type="text/html" href="${address}"/>
    <summary>${escapeXml([summary, tellClosing(call, language)].filter(Boolean).join(' '))}</summary>
  </entry>`
}

/** The open calls as an Atom feed (RFC 4287). Says nothing of when it was made: the same calls give the same bytes. */
export function buildFeed(calls: readonly CallDates[], publication: Publication): string {
  const { language, portalUrl, serviceName } = publication
  const own = `${portalUrl}/api/calls.atom?language=${language}`
  const updated = calls.map(updatedAt).sort().at(-1) ?? '1970-01-01T00:00:00.000Z'
  const entries = calls.map((call) => `${entry(call, publication)}\n`).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${escapeXml(own)}</id>
  <title>${escapeXml(calendarName(language))}</title>
  <updated>${updated}</updated>
  <author><name>${escapeXml(serviceName)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escapeXml(own)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(`${portalUrl}/${language}`)}"/>
${entries}</feed>
`
}
