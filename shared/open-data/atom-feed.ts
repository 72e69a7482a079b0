import { decimalAmount } from '../money.ts'
import type { Award } from './award.ts'
import type { Publisher } from './three-sixty.ts'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** Text in XML 1.0, which has no room for control characters, halves of a character and two non-characters. */
const xml = (text: string) =>
  text
    .replaceAll(/[^\P{Cc}\t\n\r]|[\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replaceAll(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign)

const entry = (award: Award, { address, page }: Publisher): string => {
  const names = award.beneficiaries.map(({ name }) => name).join(', ')
  return `  <entry>
    <id>${xml(`${address}/awards.json#${encodeURIComponent(award.reference)}`)}</id>
    <title>${xml(award.projectTitle || award.reference)}</title>
    <updated>${award.changedAt}</updated>
    <link rel="alternate" type="text/html" href="${xml(page)}"/>
    <link rel="related" type="application/json" href="${xml(`${address}/awards.json`)}"/>
    <summary>${xml(`${names}: ${decimalAmount(award.amount)} EUR (${award.legalAct.number}, ${award.legalAct.date})`)}</summary>
  </entry>
`
}

/** The latest awards as an Atom feed (RFC 4287). */
export function atomFeed(awards: readonly Award[], publisher: Publisher, changedAt: string | null): string {
  const { address, page, name, licence } = publisher
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${xml(`${address}/feed.atom`)}</id>
  <title>${xml(`${name}: awards`)}</title>
  <updated>${changedAt ?? '1970-01-01T00:00:00Z'}</updated>
  <author><name>${xml(name)}</name></author>
  <link rel="alternate" type="text/html" href="${xml(page)}"/>
  <link rel="self" type="application/atom+xml" href="${xml(`${address}/feed.atom`)}"/>
  <link rel="license" href="${xml(licence)}"/>
${awards.map((award) => entry(award, publisher)).join('')}</feed>
`
}
